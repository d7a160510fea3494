using System.Numerics;
using System.Runtime.CompilerServices;

namespace GanNotebooks.Imaging;

/// <summary>Bytes as the floats that vectors compute with.</summary>
static class WideBytes
{
    /// <summary>How many are read at once.</summary>
    internal static int Count => Vector<byte>.Count;

    /// <summary>The first <see cref="Count"/> bytes, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Read(ReadOnlySpan<byte> bytes, out Vector<float> a, out Vector<float> b,
        out Vector<float> c, out Vector<float> d)
    {
        Vector.Widen(new Vector<byte>(bytes), out var low, out var high);
        Vector.Widen(low, out var first, out var second);
        Vector.Widen(high, out var third, out var fourth);
        (a, b, c, d) = (Floats(first), Floats(second), Floats(third), Floats(fourth));
    }

    static Vector<float> Floats(Vector<uint> values) =>
        Vector.ConvertToSingle(Vector.AsVectorInt32(values));
}
