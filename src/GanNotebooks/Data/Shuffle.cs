namespace GanNotebooks.Data;

/// <summary>The order in which an epoch visits the samples.</summary>
/// <remarks>A pure function of seed and epoch, so a resumed run needs to remember two numbers,
/// not a list. A Fisher-Yates shuffle, the same on every machine.</remarks>
public static class Shuffle
{
    /// <summary>A permutation of 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many places.</param>
    /// <param name="seed">Same seed and epoch, same order.</param>
    /// <param name="epoch">0 for the first pass over the data.</param>
    public static int[] Order(int count, int seed, int epoch)
    {
        var random = new SplitMix64(seed, epoch);
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        for (var i = count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
