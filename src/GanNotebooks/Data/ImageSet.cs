namespace GanNotebooks.Data;

/// <summary>Labelled images of one size, held as bytes.</summary>
/// <remarks>Immutable once made, so any number of threads may read it.</remarks>
public sealed partial class ImageSet
{
    /// <summary>What the set is called, such as <c>Fashion-MNIST, train</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Under which terms the images may be used, as a SPDX name.</summary>
    public required string Licence { get; init; }

    /// <summary>Who made it, and when.</summary>
    public required string Source { get; init; }

    /// <summary>What label 0, 1, 2... means.</summary>
    public required IReadOnlyList<string> ClassNames { get; init; }

    /// <summary>The images, (N, C, H, W), 0 black to 255 white.</summary>
    public required ReadOnlyMemory<byte> Pixels { get; init; }

    /// <summary>The classes, (N), each an index into <see cref="ClassNames"/>.</summary>
    public required ReadOnlyMemory<byte> Labels { get; init; }

    /// <summary>1 for grey, 3 for red, green and blue.</summary>
    public required int Channels { get; init; }

    /// <summary>Rows of an image.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of an image.</summary>
    public required int Width { get; init; }

    /// <summary>How many images there are.</summary>
    public int Count => Labels.Length;

    /// <summary>Bytes of one image.</summary>
    public int ImageSize => Channels * Height * Width;

    /// <summary>How many images each class has.</summary>
    public int[] CountPerClass()
    {
        var counts = new int[ClassNames.Count];
        foreach (var label in Labels.Span)
            counts[label]++;
        return counts;
    }

    /// <summary>The places of the first images of each class, the same number of each: class 0's
    /// first image, class 1's first, ..., class 0's second, ...</summary>
    /// <param name="perClass">How many of each; classes with fewer give what they have.</param>
    public int[] Balanced(int perClass)
    {
        var places = new List<int>[ClassNames.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = [];
        for (var i = 0; i < Count; i++)
            if (places[Labels.Span[i]].Count < perClass)
                places[Labels.Span[i]].Add(i);
        return [.. Enumerable.Range(0, perClass)
            .SelectMany(k => places.Where(of => k < of.Count).Select(of => of[k]))];
    }
}
