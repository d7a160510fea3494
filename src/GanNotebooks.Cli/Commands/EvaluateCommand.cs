using System.CommandLine;
using System.CommandLine.Parsing;
using GanNotebooks.Cli.Runs;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Metrics;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan evaluate RUN</c>: scores what a run draws, each score beside what real samples
/// get.</summary>
sealed class EvaluateCommand : Command, IHasExample, INeedsSetUp
{
    readonly Argument<string> _run = new("RUN") { Description = "A run's folder" };
    readonly Option<string?> _metrics = new("--metrics")
    {
        Description = "Some of " + string.Join(", ", Metric.All.Select(metric => metric.Name))
            + ", with commas between; all without it. Points are always counted by modes",
        HelpName = "NAMES",
    };
    readonly Setting _samples = Setting.Number("--samples", 5000, "How many samples are scored");
    readonly Setting _seed = Setting.Number("--seed", 1, "Chooses noise and real images", least: 0);
    readonly Option<string?> _inception = new("--inception")
    {
        Description = "An Inception network as a TorchScript file; without it the data's LeNet "
            + "judges, trained when first needed",
        HelpName = "FILE",
    };
    readonly Option<bool> _best = new("--best")
    {
        Description = "The checkpoint of the best score rather than the last one",
    };

    public EvaluateCommand() : base("evaluate", "Score what a run draws")
    {
        Add(_run);
        foreach (var option in (Option[])[_metrics, _samples, _seed, _inception, _best])
            Add(option);
        _metrics.Validators.Add(RequireMetrics);
        SetAction((parsed, cancelled) => Task.Run(() => Evaluate(parsed), cancelled));
    }

    public string Example => """
        ./gan evaluate out/runs/first --metrics fid,kid
        ./gan evaluate out/runs/first --best   # a GAN may have been better before
        """;

    int Evaluate(ParseResult parsed)
    {
        var folder = new RunFolder(parsed.GetValue(_run)!);
        using var trained = new TrainedRun(folder, parsed.GetValue(_best));
        using var judge = new Judge(trained.Settings, trained.Data, parsed.GetValue(_inception));
        var scores = judge.All(trained.Gan, Names(parsed.GetValue(_metrics)),
            (int)_samples.In(parsed)!, (int)_seed.In(parsed)!);
        Console.Out.WriteLine($"{folder.Path}, step {trained.Gan.StepsTaken}, by {judge.Name}");
        foreach (var score in scores)
            Console.Out.WriteLine(score);
        return 0;
    }

    static string[] Names(string? metrics) =>
        metrics?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    static void RequireMetrics(OptionResult result)
    {
        if (result.Tokens is [.., var word] && Metric.Complaint(Names(word.Value)) is { } complaint)
            result.AddError(complaint);
    }
}
