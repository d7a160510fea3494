using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>Labelled points in the plane.</summary>
/// <remarks>Immutable once made.</remarks>
public sealed class PointSet : IDataSet
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>The points, (N, 2): x and y of the first, of the second, ...</summary>
    public required ReadOnlyMemory<float> Points { get; init; }

    /// <summary>The classes, (N), such as the Gaussian that a point was drawn from.</summary>
    public required ReadOnlyMemory<byte> Labels { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <inheritdoc/>
    public int Count => Labels.Length;

    /// <inheritdoc/>
    public IReadOnlyList<int> Shape => [2];

    /// <inheritdoc/>
    public int Label(int place) => Labels.Span[place];

    /// <inheritdoc/>
    public Tensor Pick(ReadOnlySpan<int> places, Device? device = null)
    {
        this.Check(places);
        var values = new float[places.Length * 2];
        for (var i = 0; i < places.Length; i++)
            Points.Span.Slice(places[i] * 2, 2).CopyTo(values.AsSpan(i * 2));
        return tensor(values, [places.Length, 2], device: device);
    }
}
