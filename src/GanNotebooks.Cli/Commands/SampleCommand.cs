using System.CommandLine;
using System.CommandLine.Parsing;
using GanNotebooks.Cli.Runs;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Models;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan sample RUN</c>: draws with what a run has learnt.</summary>
sealed class SampleCommand : Command, IHasExample, INeedsSetUp
{
    readonly Argument<string> _run = new("RUN") { Description = "A run's folder" };
    readonly Setting _count = Setting.Number("--count", 64, "How many samples");
    readonly Setting _seed = Setting.Number("--seed", 0, "Same seed, same samples", least: 0);
    readonly Setting _class = Setting.Number("--class", null,
        "Only samples of this class, counted from 0; for a model that knows classes", least: 0);
    readonly Option<string?> _out = new("--out")
    {
        Description = "The picture [default: RUN/sample.png]",
        HelpName = "FILE",
    };
    readonly Option<bool> _best = new("--best")
    {
        Description = "With the checkpoint of the best score rather than the last one",
    };

    public SampleCommand() : base("sample", "Draw samples of a run as a PNG picture")
    {
        Add(_run);
        foreach (var option in (Option[])[_count, _seed, _class, _out, _best])
            Add(option);
        SetAction((parsed, cancelled) => Task.Run(() => Draw(parsed), cancelled));
    }

    public string Example => """
        ./gan sample out/runs/first --count 16 --seed 3 --out clothes.png
        ./gan sample out/runs/conditional --class 8   # handbags
        """;

    int Draw(ParseResult parsed)
    {
        using var scope = NewDisposeScope();
        var folder = new RunFolder(parsed.GetValue(_run)!);
        using var trained = new TrainedRun(folder, parsed.GetValue(_best));
        var path = parsed.GetValue(_out) ?? Path.Combine(folder.Path, "sample.png");
        SampleSheet.Write(path, Samples(parsed, trained.Gan));
        Console.Out.WriteLine($"wrote {path}, step {trained.Gan.StepsTaken}");
        return 0;
    }

    Tensor Samples(ParseResult parsed, Gan gan)
    {
        var (count, seed) = ((int)_count.In(parsed)!, (int)_seed.In(parsed)!);
        if (_class.In(parsed) is not int label)
            return gan.Draw(count, seed);
        return gan is ConditionalGan conditional ? conditional.Draw(count, seed, label)
            : throw new Failure($"A {gan.GetType().Name} cannot be asked for a class.",
                "Leave --class out, or train a cgan.");
    }
}
