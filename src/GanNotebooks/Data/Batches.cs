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
    readonly Shard _shard;
    int[] _order;
    int[]? _nextOrder;     // of the epoch that follows, once the end of this one is near

    internal Batches(
        IDataSet data, int size, int seed, Device? device, Augmentation? augmentation, Shard shard)
    {
        if (size < 1 || size > data.Count / shard.Count)
            throw new ArgumentOutOfRangeException(nameof(size),
                $"A batch of {size}"
                + (shard.Count > 1 ? $" in each of {shard.Count} processes" : "")
                + $" cannot be: {data.Name} has {data.Count} samples, so the size must be 1 to "
                + $"{data.Count / shard.Count}.");
        (_data, Size, _seed, _device, _augmentation) = (data, size, seed, device, augmentation);
        _shard = shard;
        _order = Shuffle.Order(data.Count, seed, 0);
    }

    /// <summary>Where the samples come from.</summary>
    public IDataSet Data => _data;

    /// <summary>Samples in a batch; of all shards together, so many times more.</summary>
    public int Size { get; }

    /// <inheritdoc/>
    public int PerEpoch => _data.Count / (Size * _shard.Count);

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
        var places = Own(_order, Position);
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
            return _augmentation.Apply(
                images, ~_seed, Epoch * PerEpoch + Position, before: _shard.Index * Size);
    }

    // The shard's part of a batch.
    Span<int> Own(int[] order, int position) =>
        order.AsSpan((position * _shard.Count + _shard.Index) * Size, Size);

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
                _data.Prepare(Own(_order, i));
            else
            {
                _nextOrder ??= Shuffle.Order(_data.Count, _seed, Epoch + 1);
                _data.Prepare(Own(_nextOrder, (i - PerEpoch) % PerEpoch));
            }
    }
}
