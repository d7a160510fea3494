using System.CommandLine;
using System.Diagnostics;
using GanNotebooks.Cli.Processes;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan lab</c>: opens the notebooks in JupyterLab, or in classic Notebook where
/// there is no Lab. Listens on the loopback address only, behind Jupyter's token.</summary>
sealed class LabCommand : Command, IHasExample, INeedsSetUp
{
    readonly Option<int> port = new("--port")
    {
        Description = "Where it listens; the next free one is taken when this is in use",
        DefaultValueFactory = _ => 8888,
    };

    public LabCommand(Checkout checkout)
        : base("lab", "Open the notebooks in Jupyter on this machine")
    {
        port.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.LastOrDefault()?.Value ?? "8888", out var number)
                || number is < 1 or > 65535)
                result.AddError("--port must be a number from 1 to 65535");
        });
        Add(port);
        SetAction((parsed, cancelled) => Open(checkout, parsed.GetValue(port), cancelled));
    }

    public string Example => "./gan lab --port 8899   # then follow the link that it prints";

    static Task<int> Open(Checkout checkout, int port, CancellationToken cancelled)
    {
        var python = JupyterPython.Find();
        var module = new[] { "jupyterlab", "notebook" }
            .FirstOrDefault(name => JupyterPython.Has(python, name))
            ?? throw new Failure("There is neither JupyterLab nor classic Notebook.",
                "On Debian and Ubuntu: apt-get install jupyter-notebook");
        var start = JupyterPython.Program(python, checkout,
            ["-m", module, "--ip=127.0.0.1", $"--port={port}", .. WhereItRuns()]);
        start.WorkingDirectory = checkout.Notebooks;
        return Serve(start, cancelled);
    }

    /// <summary>A server is ended by an interrupt, so that is no failure.</summary>
    static async Task<int> Serve(ProcessStartInfo server, CancellationToken cancelled)
    {
        try
        {
            return await Child.Run(server, cancelled);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    static IEnumerable<string> WhereItRuns()
    {
        if (Environment.UserName == "root") yield return "--allow-root";
        string[] screens = ["DISPLAY", "WAYLAND_DISPLAY"];
        if (screens.All(name => Environment.GetEnvironmentVariable(name) == null))
            yield return "--no-browser";
    }
}
