using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>Lets the discriminator judge several samples as one, so that it notices when they are
/// less diverse than real ones.</summary>
/// <remarks>Source: Lin et al. 2018 (PacGAN), arXiv:1712.04086, section 2.</remarks>
public static class Packing
{
    /// <summary>Joins each <paramref name="size"/> samples along their first dimension:
    /// (N, C, H, W) to (N / size, size x C, H, W), (N, 2) to (N / size, size x 2).</summary>
    /// <param name="samples">The samples; N a multiple of <paramref name="size"/>.</param>
    /// <param name="size">Samples in a pack; 1 leaves them as they are.</param>
    /// <exception cref="ArgumentException">N is no multiple of the size.</exception>
    public static Tensor Pack(Tensor samples, int size)
    {
        if (size == 1)
            return samples;
        var shape = samples.shape;
        if (shape[0] % size != 0)
            throw new ArgumentException(
                $"Packing: {shape[0]} samples cannot be packed by {size}. Choose a batch size that "
                + $"is a multiple of {size}.");
        return samples.reshape([shape[0] / size, size * shape[1], .. shape[2..]]);
    }

    /// <summary>The shape of a pack of samples of a shape.</summary>
    internal static IReadOnlyList<int> Shape(IReadOnlyList<int> shape, int size) =>
        [size * shape[0], .. shape.Skip(1)];
}
