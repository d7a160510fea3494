using System.Diagnostics;
using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Notebooks;

/// <summary>Executes one notebook through Jupyter and writes NAME.ipynb and NAME.html.</summary>
sealed record NotebookRun(Checkout Checkout, string Python, string Notebook, string OutFolder)
{
    static readonly string Script =
        Path.Combine(AppContext.BaseDirectory, "Jupyter", "run_notebook.py");

    public required Effort Effort { get; init; }

    /// <summary>Shows what Jupyter and the kernel print beside the notebook's outputs.</summary>
    public bool Verbose { get; init; }

    /// <summary>Runs it, telling <paramref name="progress"/> each event as it comes.</summary>
    /// <returns>Whether every cell ran.</returns>
    /// <exception cref="Failure">It could not be run at all.</exception>
    public async Task<bool> Execute(
        Action<NotebookEvent> progress, CancellationToken cancelled)
    {
        using var process = Child.Start(Start());
        var said = new RecentLines(20);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, said);
        process.BeginErrorReadLine();
        var failed = false;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancelled) is { } line)
            {
                var happened = NotebookEvent.Parse(line);
                failed |= happened is CellFailed or CannotRun;
                progress(happened);
            }
        }
        finally
        {
            await Child.Finish(process, cancelled);
        }
        if (process.ExitCode != 0 && !failed)
            throw new Failure($"Jupyter stopped without saying why:\n{said}",
                "./gan doctor checks what it needs.");
        return process.ExitCode == 0;
    }

    ProcessStartInfo Start()
    {
        Directory.CreateDirectory(OutFolder);
        var name = Path.Combine(OutFolder, Path.GetFileNameWithoutExtension(Notebook));
        var start = JupyterPython.Program(Python, Checkout,
            Script, Notebook, "--ipynb", $"{name}.ipynb", "--html", $"{name}.html");
        start.Environment["GAN_PROFILE"] = Effort.ToString().ToLowerInvariant();
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        // Else IPython, which Jupyter loads, makes a folder in the user's home.
        start.Environment.TryAdd("IPYTHONDIR", Path.Combine(Checkout.Jupyter, "ipython"));
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return start;
    }

    void Hear(string? line, RecentLines said)
    {
        if (line == null) return;
        said.Add(line);
        if (Verbose) Console.Error.WriteLine(line);
    }
}
