using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GanNotebooks.Training;

/// <summary>What a checkpoint holds beside the tensors.</summary>
/// <param name="Model">The name of the GAN's type.</param>
/// <param name="Options">What it was built from.</param>
/// <param name="PerEpoch">Batches in an epoch of its data.</param>
/// <param name="Epoch">The place in the data: whole passes.</param>
/// <param name="Position">The place in the data: batches of this pass.</param>
/// <param name="StepsTaken">Steps of the training.</param>
/// <param name="Written">When, in universal time.</param>
/// <param name="Library">The version of the library that wrote it.</param>
/// <param name="Torch">The version of libtorch.</param>
public sealed record CheckpointContent(
    string Model, JsonObject Options, int PerEpoch, int Epoch, int Position, int StepsTaken,
    DateTime Written, string Library, string Torch)
{
    /// <summary>What it was trained on last, <c>cpu</c> or <c>cuda</c>; null in a file of before
    /// this was written down.</summary>
    public string? Device { get; init; }

    /// <summary>Where the scale of mixed precision stood; null without it.</summary>
    [JsonInclude]
    internal Dictionary<string, double>? LossScale { get; init; }

    /// <summary>The recorded numbers, by name.</summary>
    [JsonInclude]
    internal Dictionary<string, History.Table> Histories { get; init; } = [];
}
