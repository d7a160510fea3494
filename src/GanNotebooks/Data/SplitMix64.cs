namespace GanNotebooks.Data;

/// <summary>Random numbers that are the same on every machine and in every version of .NET, and
/// that leave libtorch's generators alone.</summary>
/// <remarks>Source: Steele, Lea and Flood 2014, <i>Fast splittable pseudorandom number
/// generators</i>. A mutable struct: copying it copies its place in the sequence.</remarks>
struct SplitMix64
{
    ulong _state;

    /// <summary>A sequence of its own for each pair of numbers.</summary>
    public SplitMix64(int seed, int stream) =>
        _state = Mix(((ulong)(uint)seed << 32) | (uint)stream);

    /// <summary>Any 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>0 to <paramref name="count"/> - 1. The high half of a 64 x 64 bit product
    /// spreads the draw evenly.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>In [0, 1), all multiples of 2^-53.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>In [low, high).</summary>
    public double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>Standard normal (Box and Muller 1958).</summary>
    public double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
