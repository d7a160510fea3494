using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>What the two players want, as numbers to make small.</summary>
/// <remarks>Arguments are the discriminator's raw outputs (logits, or a critic's values) of any
/// shape; results are scalars, means over all of them.</remarks>
public interface IAdversarialLoss
{
    /// <summary>The part of the discriminator's loss that real samples make.</summary>
    /// <param name="real">Its outputs for real samples.</param>
    Tensor OfReal(Tensor real);

    /// <summary>The part of the discriminator's loss that generated samples make.</summary>
    /// <param name="fake">Its outputs for generated samples.</param>
    Tensor OfFake(Tensor fake);

    /// <summary>The generator's loss.</summary>
    /// <param name="fake">The discriminator's outputs for generated samples.</param>
    Tensor OfGenerator(Tensor fake);

    /// <summary>The names of the numbers that tell how the game stands.</summary>
    IReadOnlyList<string> Measures { get; }

    /// <summary>A scalar for each of <see cref="Measures"/>.</summary>
    /// <param name="real">The discriminator's outputs for real samples.</param>
    /// <param name="fake">Its outputs for generated ones.</param>
    IReadOnlyList<Tensor> Measure(Tensor real, Tensor fake);
}
