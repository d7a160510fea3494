using System.Diagnostics;
using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Notebooks;

/// <summary>One of the Python programs in <c>Jupyter/</c>. It tells what happens line by line on
/// its standard output.</summary>
sealed class JupyterProgram
{
    static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Jupyter");

    readonly ProcessStartInfo start;
    readonly bool verbose;

    /// <param name="checkout">Whose kernel it finds.</param>
    /// <param name="python">The Python that has Jupyter.</param>
    /// <param name="script">The file in <c>Jupyter/</c>.</param>
    /// <param name="arguments">The script's.</param>
    /// <param name="verbose">Shows what Jupyter and the kernel print besides.</param>
    public JupyterProgram(Checkout checkout, string python, string script,
        IEnumerable<string> arguments, bool verbose)
    {
        this.verbose = verbose;
        start = JupyterPython.Program(
            python, checkout, [Path.Combine(Scripts, script), .. arguments]);
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        // Else IPython, which Jupyter loads, makes a folder in the user's home.
        start.Environment.TryAdd("IPYTHONDIR", Path.Combine(checkout.Jupyter, "ipython"));
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
    }

    public IDictionary<string, string?> Environment => start.Environment;

    /// <summary>Runs it to its end, handing over each line as it comes.</summary>
    /// <param name="hear">Takes a line; returns true for one that explains a failure.</param>
    /// <param name="cancelled">Ends the program in good order.</param>
    /// <returns>Whether it succeeded.</returns>
    /// <exception cref="Failure">It failed and did not say why.</exception>
    public async Task<bool> Execute(Func<string, bool> hear, CancellationToken cancelled)
    {
        using var process = Child.Start(start);
        var said = new RecentLines(20);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, said);
        process.BeginErrorReadLine();
        var explained = false;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancelled) is { } line)
                explained |= hear(line);
        }
        finally
        {
            await Child.Finish(process, cancelled);
        }
        if (process.ExitCode != 0 && !explained)
            throw new Failure($"Jupyter stopped without saying why:\n{said}",
                "./gan doctor checks what it needs.");
        return process.ExitCode == 0;
    }

    void Hear(string? line, RecentLines said)
    {
        if (line == null) return;
        said.Add(line);
        if (verbose) Console.Error.WriteLine(line);
    }
}
