using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>An endless sequence of images of domain A and, beside them and by chance, of domain
/// B.</summary>
/// <remarks>An epoch shows all images of the larger domain; the smaller one begins anew meanwhile,
/// in another order. So it is in CycleGAN (Zhu et al. 2017). For one thread.</remarks>
public sealed class UnpairedBatches : IPlaceInData
{
    readonly Batches _a;
    readonly Batches _b;

    internal UnpairedBatches(Batches a, Batches b) => (_a, _b) = (a, b);

    /// <summary>Both domains.</summary>
    public UnpairedSet Data => new(_a.Data, _b.Data);

    /// <summary>Images of each domain in a batch.</summary>
    public int Size => _a.Size;

    /// <inheritdoc/>
    public int PerEpoch => Math.Max(_a.PerEpoch, _b.PerEpoch);

    /// <inheritdoc/>
    public int Epoch { get; private set; }

    /// <inheritdoc/>
    public int Position { get; private set; }

    /// <summary>The next images, (Size, C, H, W) each, float32 in [-1, 1]; they belong to the
    /// current dispose scope, or else to the caller.</summary>
    public (Tensor A, Tensor B) Next()
    {
        if (Position == PerEpoch)
            MoveTo(Epoch + 1, 0);
        var ((a, labelsA), (b, labelsB)) = (_a.Next(), _b.Next());
        labelsA.Dispose();
        labelsB.Dispose();
        Position++;
        return (a, b);
    }

    /// <inheritdoc/>
    public void MoveTo(int epoch, int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, PerEpoch);
        var before = (long)epoch * PerEpoch + position;   // batches that came before
        foreach (var domain in (Batches[])[_a, _b])
            domain.MoveTo((int)(before / domain.PerEpoch), (int)(before % domain.PerEpoch));
        (Epoch, Position) = (epoch, position);
    }
}
