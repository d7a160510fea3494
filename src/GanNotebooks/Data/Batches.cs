using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>An endless sequence of batches: epoch after epoch, each in an order of its own.
/// </summary>
/// <remarks>All batches have the same size; what is left over at an epoch's end is dropped, as
/// it comes earlier in another epoch. <see cref="Epoch"/> and <see cref="Position"/> tell the
/// place; <see cref="MoveTo"/> returns to it. For one thread.</remarks>
public sealed class Batches : IPlaceInData
{
    const int Ahead = 2;   // batches that a folder decodes while the last one is learned from

    readonly IDataSet _data;
    readonly Device? _device;
    readonly Augmentation? _augmentation;
    readonly int _seed;
    int[] _order;
    int[]? _nextOrder;     // of the epoch that follows, once the end of this one is near

    internal Batches(
        IDataSet data, int size, int seed, Device? device, Augmentation? augmentation)
    {
        if (size < 1 || size > data.Count)
            throw new ArgumentOutOfRangeException(nameof(size),
                $"A batch of {size} cannot be: {data.Name} has {data.Count} samples, so the "
                + $"size must be 1 to {data.Count}.");
        (_data, Size, _seed, _device, _augmentation) = (data, size, seed, device, augmentation);
        _order = Shuffle.Order(data.Count, seed, 0);
    }

    /// <summary>Where the samples come from.</summary>
    public IDataSet Data => _data;

    /// <summary>Samples in a batch.</summary>
    public int Size { get; }

    /// <inheritdoc/>
    public int PerEpoch => _data.Count / Size;

    /// <inheritdoc/>
    public int Epoch { get; private set; }

    /// <inheritdoc/>
    public int Position { get; private set; }

    /// <summary>The next batch; its tensors belong to the current dispose scope, or else to the
    /// caller.</summary>
    public Batch Next()
    {
        if (Position == PerEpoch)
            MoveTo(Epoch + 1, 0);
        var places = _order.AsSpan(Position * Size, Size);
        var batch = new Batch(Changed(_data.Pick(places, _device)),
            _data.PickLabels(places, _device));
        Position++;
        Prepare();
        return batch;
    }

    Tensor Changed(Tensor images)
    {
        if (_augmentation == null)
            return images;
        using (images)
            return _augmentation.Apply(images, ~_seed, Epoch * PerEpoch + Position);
    }

    /// <inheritdoc/>
    public void MoveTo(int epoch, int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, PerEpoch);
        if (epoch != Epoch)
        {
            _order = epoch == Epoch + 1 && _nextOrder is { } known
                ? known : Shuffle.Order(_data.Count, _seed, epoch);
            _nextOrder = null;
        }
        (Epoch, Position) = (epoch, position);
    }

    void Prepare()
    {
        for (var i = Position; i < Position + Ahead; i++)
            if (i < PerEpoch)
                _data.Prepare(_order.AsSpan(i * Size, Size));
            else
            {
                _nextOrder ??= Shuffle.Order(_data.Count, _seed, Epoch + 1);
                _data.Prepare(_nextOrder.AsSpan((i - PerEpoch) % PerEpoch * Size, Size));
            }
    }
}
