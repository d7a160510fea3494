using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>What can be done with any data set.</summary>
public static class DataSets
{
    /// <summary>Batches without end, in an order that depends on the seed alone.</summary>
    /// <param name="data">Where the samples come from.</param>
    /// <param name="size">Samples in a batch.</param>
    /// <param name="seed">Same seed, same batches, on every machine.</param>
    /// <param name="device">Where the tensors are to lie; main memory without it.</param>
    /// <param name="augmentation">How images are changed; not at all without it.</param>
    /// <param name="shard">The part of each batch, of size samples, that is wanted; the whole
    /// without it.</param>
    /// <exception cref="ArgumentOutOfRangeException">size is below 1, or a batch of all shards
    /// above the count.</exception>
    public static Batches Batches(this IDataSet data, int size, int seed,
        Device? device = null, Augmentation? augmentation = null, Shard? shard = null) =>
        new(data, size, seed, device, augmentation, shard ?? Shard.Whole);

    /// <summary>All samples in one tensor, in their order: (N, C, H, W) or (N, 2), float32.
    /// </summary>
    public static Tensor ToTensor(this IDataSet data, Device? device = null) =>
        data.Pick([.. Enumerable.Range(0, data.Count)], device);

    /// <summary>The classes of some samples: (places), int64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no sample at a place.</exception>
    public static Tensor PickLabels(
        this IDataSet data, ReadOnlySpan<int> places, Device? device = null)
    {
        data.Check(places);
        var values = new long[places.Length];
        for (var i = 0; i < places.Length; i++)
            values[i] = data.Label(places[i]);
        return tensor(values, [places.Length], device: device);
    }

    /// <summary>How many samples each class has.</summary>
    public static int[] CountPerClass(this IDataSet data)
    {
        var counts = new int[data.ClassNames.Count];
        for (var place = 0; place < data.Count; place++)
            counts[data.Label(place)]++;
        return counts;
    }

    /// <summary>The places of the first samples of each class, the same number of each: class 0's
    /// first, class 1's first, ..., class 0's second, ...</summary>
    /// <param name="data">The set.</param>
    /// <param name="perClass">How many of each; classes with fewer give what they have.</param>
    public static int[] Balanced(this IDataSet data, int perClass)
    {
        var places = new List<int>[data.ClassNames.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = [];
        for (var i = 0; i < data.Count; i++)
            if (places[data.Label(i)].Count < perClass)
                places[data.Label(i)].Add(i);
        return [.. Enumerable.Range(0, perClass)
            .SelectMany(k => places.Where(of => k < of.Count).Select(of => of[k]))];
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no sample at a place.</exception>
    internal static void Check(this IDataSet data, ReadOnlySpan<int> places)
    {
        foreach (var place in places)
            if ((uint)place >= (uint)data.Count)
                throw new ArgumentOutOfRangeException(nameof(places),
                    $"{data.Name} has no sample {place}; it has {data.Count}, counted from 0.");
    }
}
