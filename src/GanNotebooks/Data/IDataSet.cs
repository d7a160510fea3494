using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>Labelled samples of one shape: images, or points in the plane.</summary>
/// <remarks>A sample is the same whenever it is asked for. Any number of threads may read.
/// </remarks>
public interface IDataSet
{
    /// <summary>What the set is called, such as <c>Fashion-MNIST, train</c>.</summary>
    string Name { get; }

    /// <summary>How many samples there are.</summary>
    int Count { get; }

    /// <summary>The shape of one sample: (C, H, W) for an image, (2) for a point.</summary>
    IReadOnlyList<int> Shape { get; }

    /// <summary>What label 0, 1, 2... means.</summary>
    IReadOnlyList<string> ClassNames { get; }

    /// <summary>The class of a sample, an index into <see cref="ClassNames"/>.</summary>
    int Label(int place);

    /// <summary>Some samples, in the order asked for: (places, C, H, W), float32 in [-1, 1], or
    /// (places, 2), float32.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no sample at a place.</exception>
    /// <exception cref="InvalidDataException">A file is damaged; it is named.</exception>
    Tensor Pick(ReadOnlySpan<int> places, Device? device = null);

    /// <summary>Says that these samples will be picked next, so that a set which decodes files
    /// can begin. Changes nothing that can be seen.</summary>
    void Prepare(ReadOnlySpan<int> places)
    {
    }
}
