using System.Text.Json;
using System.Text.Json.Nodes;
using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Runs;

/// <summary>What makes a run that run: another value would be another run.</summary>
/// <param name="Model">A name of the catalogue.</param>
/// <param name="Data">A name of a data set, or a folder with its whole path.</param>
sealed record RunSettings(string Model, string Data)
{
    /// <summary>What the images are brought to; null leaves them as the set has them.</summary>
    public int? Size { get; init; }

    /// <summary>1 or 3; null leaves them as the set has them.</summary>
    public int? Channels { get; init; }

    /// <summary>Whether damaged files are left out.</summary>
    public bool SkipBad { get; init; }

    /// <summary>Whether rarer classes are shown as often as the most frequent one.</summary>
    public bool Balanced { get; init; }

    /// <summary>How images are changed before they are shown.</summary>
    public Augmentation Augmentation { get; init; } = new();

    /// <summary>cpu or cuda.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>The model's own.</summary>
    public JsonObject Options { get; init; } = [];

    public ModelKind Kind() => Catalogue.Models.Single(kind => kind.Name == Model);

    public GanOptions ModelOptions() => Configuration.FromJson(Options, Kind().Defaults);

    /// <summary>Reads the data: as many sets as the model has domains.</summary>
    public IReadOnlyList<IDataSet> LoadData(Split split = Split.Train)
    {
        var how = new DataOptions
        {
            Split = split, Size = Size, Channels = Channels, SkipBad = SkipBad,
        };
        if (Kind().Domains == 1)
            return [DataCatalogue.Load(Data, how)];
        var (a, b) = DataCatalogue.LoadUnpaired(Data, how);
        return [a, b];
    }

    /// <summary>Builds the GAN, untrained.</summary>
    /// <exception cref="Failure">It is to be on a GPU, and there is none.</exception>
    public Gan Build(IReadOnlyList<IDataSet> data)
    {
        if (Device == "cuda" && !cuda.is_available())
            throw new Failure("There is no GPU here that this libtorch can use.",
                "./gan doctor says what it sees. Train with --device cpu; a run of a GPU goes on "
                + "where there is one.");
        return Kind().Build(ModelOptions(),
            Balanced ? [.. data.Select(set => set.Oversampled())] : data,
            Ranks.Current.DeviceOf(Device),
            Augmentation == new Augmentation() ? null : Augmentation);
    }

    /// <summary>What is otherwise in <paramref name="now"/>, in words.</summary>
    public IEnumerable<string> DifferencesTo(RunSettings now) =>
    [
        .. Configuration.Differences(Outer(this), Outer(now)),
        .. Model == now.Model ? Configuration.Differences(Options, now.ModelOptions()) : [],
    ];

    static JsonObject Outer(RunSettings settings) =>
        JsonSerializer.SerializeToNode(settings with { Options = [] })!.AsObject();
}
