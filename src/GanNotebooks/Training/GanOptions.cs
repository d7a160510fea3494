namespace GanNotebooks.Training;

/// <summary>What every GAN can be told. Each model adds its own and sets its paper's defaults.
/// </summary>
public abstract record GanOptions
{
    /// <summary>Real images in a step, and fakes.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Seeds weights, noise and the order of the data.</summary>
    public int Seed { get; init; } = 1;
}
