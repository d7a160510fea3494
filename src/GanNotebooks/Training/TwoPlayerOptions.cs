using System.ComponentModel.DataAnnotations;
using GanNotebooks.Losses;
using GanNotebooks.Remedies;

namespace GanNotebooks.Training;

/// <summary>What a GAN of one generator and one discriminator can be told: the loss, the
/// optimizers, and the remedies.</summary>
public abstract record TwoPlayerOptions : GanOptions
{
    /// <summary>Numbers in a noise vector.</summary>
    [Range(1, int.MaxValue)]
    public int LatentSize { get; init; } = 100;

    /// <summary>What the players want.</summary>
    public AdversarialLoss Loss { get; init; } = AdversarialLoss.NonSaturating;

    /// <summary>What D is to say of real images; 0.9 is one-sided label smoothing.</summary>
    [Range(0.0, 1.0)]
    public double RealTarget { get; init; } = 1;

    /// <summary>Adam's share of the old mean square of gradients in the new one.</summary>
    [Range(0.0, 0.99999)]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Moves of the discriminator to each of the generator, each with new images.
    /// </summary>
    [Range(1, 1000)]
    public int DiscriminatorSteps { get; init; } = 1;

    /// <summary>Moves of the discriminator in a step that is to bring it up to date; 0 for no such
    /// steps. WGAN's authors took 100.</summary>
    [Range(0, 1000)]
    public int LongDiscriminatorSteps { get; init; }

    /// <summary>How many steps at the start are such steps.</summary>
    [Range(0, int.MaxValue)]
    public int LongFirst { get; init; } = 25;

    /// <summary>After how many steps there is such a step again; 0 for never.</summary>
    [Range(0, int.MaxValue)]
    public int LongEvery { get; init; } = 500;

    /// <summary>Weight of the gradient penalty, 10 in the paper; 0 leaves it out.</summary>
    [Range(0.0, double.MaxValue)]
    public double GradientPenalty { get; init; }

    /// <summary>Whether the gradient penalty lets slopes below 1 go free.</summary>
    public bool OneSidedPenalty { get; init; }

    /// <summary>Weight gamma of R1, which keeps D flat at real images, 10 in the paper; 0 leaves
    /// it out.</summary>
    [Range(0.0, double.MaxValue)]
    public double R1 { get; init; }

    /// <summary>Weight gamma of R2, which keeps D flat at fakes; 0 leaves it out.</summary>
    [Range(0.0, double.MaxValue)]
    public double R2 { get; init; }

    /// <summary>Samples that D judges as one, a divisor of the batch size; 2 to 4 help against mode
    /// collapse.</summary>
    [Range(1, 64)]
    public int Packing { get; init; } = 1;

    /// <summary>Random changes of all images before D sees them, for small data sets.</summary>
    public Augmentations Augment { get; init; }

    /// <summary>Standard deviation of the noise on all that D sees; 0 for none.</summary>
    [Range(0.0, double.MaxValue)]
    public double InstanceNoise { get; init; }

    /// <summary>Steps in which that noise falls to zero; 0 leaves it as it is.</summary>
    [Range(0, int.MaxValue)]
    public int InstanceNoiseSteps { get; init; }

    /// <summary>How much of the moving average of G's weights a step keeps, such as 0.999; samples
    /// are then drawn with the average. 0 for no average.</summary>
    [Range(0.0, 0.99999)]
    public double Average { get; init; }

    /// <summary>Moves of the discriminator in a step.</summary>
    /// <param name="step">Steps taken before.</param>
    public int RoundsAt(int step) =>
        LongDiscriminatorSteps > 0
        && (step < LongFirst || (LongEvery > 0 && step % LongEvery == 0))
            ? LongDiscriminatorSteps : DiscriminatorSteps;
}
