namespace GanNotebooks.Data;

/// <summary>The order in which an epoch visits the images.</summary>
/// <remarks>A pure function of seed and epoch, so a resumed run needs to remember two numbers,
/// not a list. SplitMix64 (Steele, Lea and Flood 2014) drives a Fisher-Yates shuffle, so that
/// the order is the same on every machine and in every version of .NET.</remarks>
public static class Shuffle
{
    /// <summary>A permutation of 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">How many places.</param>
    /// <param name="seed">Same seed and epoch, same order.</param>
    /// <param name="epoch">0 for the first pass over the data.</param>
    public static int[] Order(int count, int seed, int epoch)
    {
        var state = Mix(((ulong)(uint)seed << 32) | (uint)epoch);
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        for (var i = count - 1; i > 0; i--)
        {
            state += 0x9E3779B97F4A7C15;
            // The high half of a 64 x 64 bit product spreads the draw evenly over 0..i.
            var j = (int)Math.BigMul(Mix(state), (ulong)(i + 1), out _);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
