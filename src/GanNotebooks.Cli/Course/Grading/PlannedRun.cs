using System.Text.Json;
using GanNotebooks.Cli.Notebooks;

namespace GanNotebooks.Cli.Course.Grading;

/// <summary>Runs cells in a fresh kernel, in a folder of its own that is gone afterwards.
/// </summary>
/// <param name="Checkout">Whose kernel and library.</param>
/// <param name="Python">The Python that has Jupyter.</param>
/// <param name="Limits">For memory.</param>
/// <param name="Verbose">Shows what Jupyter and the kernel print besides.</param>
sealed record PlannedRun(Checkout Checkout, string Python, Limits Limits, bool Verbose)
{
    static readonly JsonSerializerOptions s_words = new(JsonSerializerDefaults.Web);

    /// <summary>Runs the cells one after the other.</summary>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="cells">What to run.</param>
    /// <param name="beside">A folder whose files the cells find beside them; null for none.
    /// </param>
    /// <param name="cancelled">Ends the run.</param>
    /// <returns>How each cell ended.</returns>
    /// <exception cref="Failure">None could be run.</exception>
    public async Task<IReadOnlyList<CellOutcome>> Execute(string kernel,
        IReadOnlyList<PlannedCell> cells, string? beside, CancellationToken cancelled)
    {
        using var place = new RunPlace(Checkout, beside);
        var plan = Path.Combine(place.Root, "plan.json");
        File.WriteAllText(plan, JsonSerializer.Serialize(new
        {
            kernel,
            folder = place.Notebooks,
            memory = Limits.Gigabytes * 1e9,
            kept = Limits.Kept,
            seconds = Limits.Total(cells),
            cells = cells.Select(cell => new { cell.Source, cell.Seconds }),
        }, s_words));
        var program = new JupyterProgram(Checkout, Python, "run_cells.py", [plan], Verbose);
        SetUp(program.Environment, place);
        var outcomes = new List<CellOutcome>();
        await program.Execute(line => Hear(line, outcomes), cancelled);
        return outcomes;
    }

    void SetUp(IDictionary<string, string?> environment, RunPlace place)
    {
        environment["NBGRADER_EXECUTION"] = "autograde";
        environment["GAN_PROFILE"] = "smoke";
        environment["HOME"] = environment["TMPDIR"] = place.Home;
        // A program that asks for too much gets an OutOfMemoryException before it is ended.
        environment["DOTNET_GCHeapHardLimit"] =
            ((long)(0.75e9 * Limits.Gigabytes)).ToString("X");
    }

    static bool Hear(string line, List<CellOutcome> outcomes)
    {
        using var json = JsonDocument.Parse(line);
        var fields = json.RootElement;
        if (fields.TryGetProperty("failed", out var failed))
            throw new Failure(failed.GetString()!, fields.GetProperty("remedy").GetString()!);
        string Text(string name) => fields.GetProperty(name).GetString()!;
        outcomes.Add(new(Enum.Parse<CellEnding>(Text("outcome"), ignoreCase: true),
            Text("message"), Text("text"), fields.GetProperty("seconds").GetDouble()));
        return false;
    }
}
