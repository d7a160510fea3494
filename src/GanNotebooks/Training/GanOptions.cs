using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using GanNotebooks.Data;

namespace GanNotebooks.Training;

/// <summary>What every GAN can be told. Each model adds its own and sets its paper's defaults.
/// </summary>
public abstract record GanOptions
{
    /// <summary>Real images in a step, and fakes; where several processes train together, those
    /// of each.</summary>
    [Range(1, int.MaxValue)]
    public int BatchSize { get; init; } = 64;

    /// <summary>Processes that train together, <see cref="Ranks.Count"/>; 1 for one that trains by
    /// itself.</summary>
    [Range(1, int.MaxValue), Browsable(false)]
    public int WorldSize { get; init; } = 1;

    /// <summary>The part of each batch that is this process's; where a GAN of several is only
    /// drawn from, the first.</summary>
    internal Shard Shard => new(Math.Min(Ranks.Current.Rank, WorldSize - 1), WorldSize);

    /// <summary>Seeds weights, noise and the order of the data.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The generator's learning rate.</summary>
    [Range(0.0, double.MaxValue)]
    public double GeneratorRate { get; init; } = 2e-4;

    /// <summary>The discriminator's learning rate; another than the generator's is the two
    /// time-scale update rule.</summary>
    [Range(0.0, double.MaxValue)]
    public double DiscriminatorRate { get; init; } = 2e-4;

    /// <summary>Adam's share of the old direction in the new one.</summary>
    [Range(0.0, 0.9999)]
    public double Beta1 { get; init; } = 0.5;

    /// <summary>Steps at full learning rate, before the decay begins.</summary>
    [Range(0, int.MaxValue)]
    public int ConstantSteps { get; init; }

    /// <summary>Steps in which the learning rates then fall to zero on a straight line; 0 leaves
    /// them as they are.</summary>
    [Range(0, int.MaxValue)]
    public int DecaySteps { get; init; }

    /// <summary>Whether a CUDA device computes the networks in half precision, with scaled losses.
    /// </summary>
    public bool MixedPrecision { get; init; }

    /// <summary>What the learning rates are multiplied by.</summary>
    /// <param name="step">Steps taken before.</param>
    public double RateAt(int step) => DecaySteps == 0 ? 1
        : Math.Max(0, 1 - Math.Max(0, step + 1 - ConstantSteps) / (DecaySteps + 1.0));

    /// <summary>Looks whether all values are in their ranges.</summary>
    /// <exception cref="ArgumentException">One is not; it is named.</exception>
    public void Check()
    {
        foreach (var property in GetType().GetProperties())
            if (property.GetCustomAttribute<RangeAttribute>() is { } range
                && !range.IsValid(property.GetValue(this)))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"{GetType().Name}: {property.Name} is {property.GetValue(this)}, expected "
                    + $"{range.Minimum} to {range.Maximum}."));
    }
}
