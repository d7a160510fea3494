using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel.DataAnnotations;
using GanNotebooks.Cli.Runs;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan train dcgan</c>, and so on: one model's options, its training, and going on
/// with it.</summary>
sealed class TrainModelCommand : Command, IHasExample, INeedsSetUp
{
    readonly ModelKind _kind;
    readonly RecordSettings<GanOptions> _model;
    readonly RecordSettings<Augmentation> _augmentation = new(new());
    readonly Option<string> _data = new("--data")
    {
        Description = "A data set by name (./gan data list), or a folder of images",
        HelpName = "NAME|FOLDER",
    };
    readonly Option<string> _out = new("--out")
    {
        Description = "The run's folder: checkpoints, sample sheets, log",
        HelpName = "RUN",
        Required = true,
    };
    readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on with the run from its newest checkpoint",
    };
    readonly Setting _steps = Setting.Number("--steps", 2000, "Steps in all");
    readonly Setting _size = Setting.Number("--size", null,
        "Rows and columns that images are brought to; without it as the set has them, 64 for a "
        + "folder");
    readonly Setting _channels = new("--channels", typeof(int), null,
        "1 for grey images, 3 for colour; without it as the set has them, 3 for a folder",
        new RangeAttribute(1, 3));
    readonly Setting _skipBad = new("--skip-bad", typeof(bool), false,
        "Leave damaged files out, and say how many");
    readonly Setting _balanced = new("--balanced", typeof(bool), false,
        "Show samples of rarer classes again, until all classes are equally frequent");
    readonly Option<string?> _device = new("--device")
    {
        Description = "Where to compute; without it a GPU when there is one",
        HelpName = "cpu|cuda",
    };
    readonly Setting _record = Setting.Number("--record-every", 10,
        "Steps from one recorded row of losses to the next");
    readonly Setting _save = Setting.Number("--save-every", 500,
        "Steps from one checkpoint to the next");
    readonly Setting _sample = Setting.Number("--sample-every", 500,
        "Steps from one sample sheet to the next");

    readonly Setting _score = Setting.Number("--score-every", 0,
        "Steps from one score to the next, of which the best checkpoint is kept; 0 for none",
        least: 0);

    public TrainModelCommand(ModelKind kind)
        : base(kind.Name, $"Train a {kind.Name}: {kind.Summary}")
    {
        (_kind, _model) = (kind, new(kind.Defaults));
        Option[] own =
        [
            _data, _steps, _out, _resume, _size, _channels, _skipBad, _balanced,
            .. _augmentation.All, _device, _record, _save, _sample, _score,
        ];
        foreach (var option in own.Concat(_model.All))
            Add(option);
        _data.Validators.Add(RequireData);
        _device.Validators.Add(RequireDevice);
        Validators.Add(RequireDataOrResume);
        SetAction((parsed, cancelled) => Task.Run(() => Run(parsed, cancelled)));
    }

    public string Example => $"""
        ./gan train {_kind.Name} --data {Data} --steps 3000 --out out/runs/first
        ./gan train {_kind.Name} --out out/runs/first --steps 6000 --resume   # goes on with it
        """;

    string Data => _kind.Domains == 2 ? "striped-clothes"
        : _kind.Name == "pacgan" ? "ring" : "fashion-mnist";

    int Run(ParseResult parsed, CancellationToken cancelled)
    {
        try
        {
            using var ranks = Ranks.Join(Launch.FromEnvironment());
            var folder = new RunFolder(parsed.GetValue(_out)!);
            var log = parsed.GetValue(_resume) ? GoOn(parsed, folder) : Begin(parsed, folder);
            log = log with { Steps = (int)_steps.In(parsed)! };
            return ranks.Rank == 0 ? Lead(parsed, folder, log, cancelled)
                : new FollowedRun(folder, log) { RecordEvery = (int)_record.In(parsed)! }
                    .Execute(cancelled);
        }
        catch (RanksException problem)
        {
            throw new Failure(problem.Message, "docs/clusters.md says how several processes train "
                + "together.");
        }
    }

    int Lead(ParseResult parsed, RunFolder folder, RunLog log, CancellationToken cancelled) =>
        new TrainingRun(folder, log)
        {
            RecordEvery = (int)_record.In(parsed)!,
            SaveEvery = (int)_save.In(parsed)!,
            SampleEvery = (int)_sample.In(parsed)!,
            ScoreEvery = (int)_score.In(parsed)!,
        }.Execute(cancelled);

    RunLog Begin(ParseResult parsed, RunFolder folder)
    {
        if (folder.IsUsed)
            throw new Failure($"{folder.Path} holds a run already.",
                "--resume goes on with it; or choose another --out.");
        var settings = Read(parsed, new RunSettings(_kind.Name, "")
        {
            Device = cuda.is_available() ? "cuda" : "cpu",
            Options = Configuration.ToJson(_kind.Defaults),
        });
        return new(settings, settings.ModelOptions().Seed);
    }

    // What is not said again is as it was; what is said must be what it was.
    RunLog GoOn(ParseResult parsed, RunFolder folder)
    {
        var log = folder.ReadLog();
        if (log.Settings.ModelOptions().WorldSize is var before && before != Ranks.Current.Count)
            throw new Failure($"{folder.Path} was trained by {before} processes, and now there "
                + $"are {Ranks.Current.Count}.", "Go on with as many as before, or train anew "
                + "into another folder.");
        var asked = log.Settings.Model == _kind.Name ? Read(parsed, log.Settings)
            : log.Settings with { Model = _kind.Name };
        var differences = log.Settings.DifferencesTo(asked).ToList();
        return differences.Count == 0 ? log : throw new Failure(
            $"{folder.Path} was trained with other settings: {string.Join("; ", differences)}.",
            "Leave them out to go on as before, or train anew into another folder.");
    }

    RunSettings Read(ParseResult parsed, RunSettings others) => others with
    {
        Data = parsed.GetValue(_data) is { } data ? Whole(data) : others.Data,
        Size = (int?)_size.In(parsed) ?? others.Size,
        Channels = (int?)_channels.In(parsed) ?? others.Channels,
        SkipBad = _skipBad.IsIn(parsed) ? (bool)_skipBad.In(parsed)! : others.SkipBad,
        Balanced = _balanced.IsIn(parsed) ? (bool)_balanced.In(parsed)! : others.Balanced,
        Augmentation = _augmentation.Read(parsed, others.Augmentation),
        Device = parsed.GetValue(_device) ?? others.Device,
        Options = Configuration.ToJson(
            _model.Read(parsed, others.ModelOptions()) with { WorldSize = Ranks.Current.Count }),
    };

    static bool IsName(string data) => DataCatalogue.All.Any(entry => entry.Name == data);

    static string Whole(string data) => IsName(data) ? data : Path.GetFullPath(data);

    static void RequireData(OptionResult result)
    {
        if (result.Tokens is [.., var word] && !IsName(word.Value) && !Directory.Exists(word.Value))
            result.AddError($"there is no data set and no folder {word.Value}; sets are "
                + string.Join(", ", DataCatalogue.All.Select(entry => entry.Name)));
    }

    static void RequireDevice(OptionResult result)
    {
        if (result.Tokens is [.., var word] && word.Value is not ("cpu" or "cuda"))
            result.AddError("--device must be cpu or cuda");
    }

    void RequireDataOrResume(CommandResult result)
    {
        var resumes = result.GetResult(_resume) is { Implicit: false };
        if (result.GetResult(_data) is null && !resumes)
            result.AddError("--data is missing: what to learn from");
    }
}
