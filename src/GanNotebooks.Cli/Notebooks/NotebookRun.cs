namespace GanNotebooks.Cli.Notebooks;

/// <summary>Executes one notebook through Jupyter and writes NAME.ipynb and NAME.html.</summary>
sealed record NotebookRun(Checkout Checkout, string Python, string Notebook, string OutFolder)
{
    public required Effort Effort { get; init; }

    /// <summary>Shows what Jupyter and the kernel print beside the notebook's outputs.</summary>
    public bool Verbose { get; init; }

    /// <summary>Where the executed notebook goes.</summary>
    public string Result => $"{Stem}.ipynb";

    string Stem => Path.Combine(OutFolder, Path.GetFileNameWithoutExtension(Notebook));

    /// <summary>Runs it, telling <paramref name="progress"/> each event as it comes.</summary>
    /// <returns>Whether every cell ran.</returns>
    /// <exception cref="Failure">It could not be run at all.</exception>
    public Task<bool> Execute(Action<NotebookEvent> progress, CancellationToken cancelled)
    {
        Directory.CreateDirectory(OutFolder);
        var program = new JupyterProgram(Checkout, Python, "run_notebook.py",
            [Notebook, "--ipynb", Result, "--html", $"{Stem}.html"], Verbose);
        program.Environment["GAN_PROFILE"] = Effort.ToString().ToLowerInvariant();
        return program.Execute(line =>
        {
            var happened = NotebookEvent.Parse(line);
            progress(happened);
            return happened is CellFailed or CannotRun;
        }, cancelled);
    }
}
