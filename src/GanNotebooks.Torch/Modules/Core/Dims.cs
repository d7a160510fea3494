namespace TorchSharp.Modules;

/// <summary>One number for all sides, or one for each, as the list that libtorch wants.</summary>
internal static class Dims
{
    internal static long[] Two(long all) => [all, all];
    internal static long[] Two((long, long) each) => [each.Item1, each.Item2];
    internal static long[] Two((long, long)? each, long otherwise) =>
        each is { } e ? Two(e) : Two(otherwise);

    internal static long[] Three(long all) => [all, all, all];
    internal static long[] Three((long, long, long) each) => [each.Item1, each.Item2, each.Item3];
    internal static long[] Three((long, long, long)? each, long otherwise) =>
        each is { } e ? Three(e) : Three(otherwise);

    /// <summary>The same, with nothing for "the layer's own default".</summary>
    internal static long[]? TwoOrNone(long? all) => all is { } n ? Two(n) : null;
    internal static long[]? TwoOrNone((long, long)? each) => each is { } e ? Two(e) : null;
    internal static long[]? ThreeOrNone(long? all) => all is { } n ? Three(n) : null;
    internal static long[]? ThreeOrNone((long, long, long)? each) =>
        each is { } e ? Three(e) : null;
}
