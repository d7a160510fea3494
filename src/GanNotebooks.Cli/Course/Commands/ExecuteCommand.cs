using System.CommandLine;
using GanNotebooks.Cli.Commands;
using GanNotebooks.Cli.Notebooks;
using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Course.Commands;

/// <summary><c>./gan course execute</c>: runs notebooks in the fast profile and stores their
/// outputs in them.</summary>
sealed class ExecuteCommand : CoursePart, INeedsSetUp
{
    public ExecuteCommand(Checkout checkout, Option<bool> verbose) : base(checkout, "execute",
        "Run notebooks and store their outputs, tidied so that differences stay small",
        "execute")
    {
        TakeNames();
        SetAction(async (parsed, cancelled) =>
        {
            var python = JupyterPython.Find();
            var succeeded = true;
            foreach (var notebook in Course(parsed))
            {
                var run = new NotebookRun(checkout, python, notebook.Path, OutFolder(parsed))
                {
                    Effort = Effort.Fast,
                    Verbose = parsed.GetValue(verbose),
                };
                succeeded &= await Execute(run, cancelled);
            }
            return succeeded ? 0 : 1;
        });
    }

    public override string Example =>
        "./gan course execute 02-vanilla-gan   # then look at git diff";

    /// <summary>A notebook with a failing cell stays as it was.</summary>
    static async Task<bool> Execute(NotebookRun run, CancellationToken cancelled)
    {
        using var progress = new NotebookProgress();
        if (!await run.Execute(progress.Show, cancelled)) return false;
        var executed = Notebook.Read(run.Result);
        Tidy.Up(executed);
        Provenance.Stamp(executed);
        executed.Write(run.Notebook);
        CoverPicture.Write(executed, run.Notebook);
        return true;
    }
}
