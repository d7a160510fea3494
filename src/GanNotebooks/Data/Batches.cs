using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>An endless sequence of batches: epoch after epoch, each in an order of its own.
/// </summary>
/// <remarks>All batches have the same size; what is left over at an epoch's end is dropped, as
/// it comes earlier in another epoch. <see cref="Epoch"/> and <see cref="Position"/> tell the
/// place; setting them returns to it. For one thread.</remarks>
public sealed class Batches
{
    readonly ImageSet _images;
    readonly Device? _device;
    readonly int _seed;
    int[] _order;

    internal Batches(ImageSet images, int size, int seed, Device? device)
    {
        if (size < 1 || size > images.Count)
            throw new ArgumentOutOfRangeException(nameof(size),
                $"A batch of {size} cannot be: {images.Name} has {images.Count} images, so the "
                + $"size must be 1 to {images.Count}.");
        (_images, Size, _seed, _device) = (images, size, seed, device);
        _order = Shuffle.Order(images.Count, seed, 0);
    }

    /// <summary>Images in a batch.</summary>
    public int Size { get; }

    /// <summary>Batches in an epoch.</summary>
    public int PerEpoch => _images.Count / Size;

    /// <summary>How many whole passes over the data came before the next batch.</summary>
    public int Epoch { get; private set; }

    /// <summary>How many batches of this epoch came before the next one.</summary>
    public int Position { get; private set; }

    /// <summary>The next batch; its tensors belong to the current dispose scope, or else to the
    /// caller.</summary>
    public Batch Next()
    {
        if (Position == PerEpoch)
            MoveTo(Epoch + 1, 0);
        var places = _order.AsSpan(Position++ * Size, Size);
        return new(_images.Pick(places, _device), _images.PickLabels(places, _device));
    }

    /// <summary>Goes to a place, so that <see cref="Next"/> gives what it gave there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public void MoveTo(int epoch, int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, PerEpoch);
        if (epoch != Epoch)
            _order = Shuffle.Order(_images.Count, _seed, epoch);
        (Epoch, Position) = (epoch, position);
    }
}
