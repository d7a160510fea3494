using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>Images of two domains, such as horses and zebras, none of which belongs to another.
/// </summary>
/// <param name="A">The one domain.</param>
/// <param name="B">The other one; its images have the same shape, their number may differ.</param>
public sealed record UnpairedSet(IDataSet A, IDataSet B)
{
    /// <summary>Batches without end, both domains in orders that depend on the seed alone.
    /// </summary>
    /// <param name="size">Images of each domain in a batch.</param>
    /// <param name="seed">Same seed, same batches.</param>
    /// <param name="device">Where the tensors are to lie; main memory without it.</param>
    /// <param name="augmentation">How images are changed; not at all without it.</param>
    /// <param name="shard">The part of each batch, of size images of each domain, that is wanted;
    /// the whole without it.</param>
    /// <exception cref="ArgumentException">The domains' images differ in shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException">size is below 1 or above a domain's count.
    /// </exception>
    public UnpairedBatches Batches(
        int size, int seed, Device? device = null, Augmentation? augmentation = null,
        Shard? shard = null)
    {
        if (!A.Shape.SequenceEqual(B.Shape))
            throw new ArgumentException(
                $"{A.Name} has images of ({string.Join(", ", A.Shape)}), {B.Name} of "
                + $"({string.Join(", ", B.Shape)}): both domains need the same shape. "
                + "Load them with the same size and the same number of channels.");
        return new(
            A.Batches(size, seed, device, augmentation, shard),
            B.Batches(size, ~seed, device, augmentation, shard));
    }
}
