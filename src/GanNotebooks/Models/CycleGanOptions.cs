using System.ComponentModel.DataAnnotations;
using GanNotebooks.Training;

namespace GanNotebooks.Models;

/// <summary>Settings of <see cref="CycleGan"/>; the defaults are the paper's. It let the rates fall
/// in the second half of 200 passes over the data: set ConstantSteps and DecaySteps for that.
/// </summary>
public sealed record CycleGanOptions : GanOptions
{
    /// <summary>One image of each domain at a time.</summary>
    public CycleGanOptions() => BatchSize = 1;

    /// <summary>Residual blocks in the middle of a generator: 9, or 6 for images below 256 pixels;
    /// 2 or 3 do for small ones.</summary>
    [Range(0, 64)]
    public int Blocks { get; init; } = 9;

    /// <summary>Channels of the layers next to the image.</summary>
    [Range(1, int.MaxValue)]
    public int Width { get; init; } = 64;

    /// <summary>Halvings in a discriminator, each of whose numbers then judges a patch: 3 for
    /// patches of 70 x 70 pixels, 2 of 34 x 34, 1 of 16 x 16.</summary>
    [Range(1, 5)]
    public int DiscriminatorLayers { get; init; } = 3;

    /// <summary>Weight of the way there and back again, against 1 for the discriminators' word.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public double CycleWeight { get; init; } = 10;

    /// <summary>Weight, in cycle weights, of leaving alone what is of the target domain already; 0
    /// leaves it out.</summary>
    [Range(0.0, double.MaxValue)]
    public double IdentityWeight { get; init; } = 0.5;

    /// <summary>How many earlier fakes the discriminators are shown in turn with new ones; 0 for
    /// new ones only.</summary>
    [Range(0, 10_000)]
    public int PoolSize { get; init; } = 50;
}
