using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Golden;

/// <summary>Whether this machine adds numbers in the order of the one that wrote the golden
/// files.</summary>
static class Machine
{
    const double OfLargest = 1e-5;   // a few hundred float32 roundings, against the largest element

    /// <summary>Same processor model, BLAS and libtorch: golden numbers hold to the last
    /// bit.</summary>
    internal static bool WroteTheNumbers { get; } = Compare();

    /// <summary>Whether numbers are equal here: to the last bit where this kind of machine wrote
    /// them, elsewhere up to rounding.</summary>
    internal static bool Agree(double[] golden, double[] found)
    {
        if (WroteTheNumbers) return golden.SequenceEqual(found);
        var tolerance = OfLargest * golden.Select(Math.Abs).Append(1).Max();
        return golden.Length == found.Length
            && golden.Zip(found).All(p => Math.Abs(p.First - p.Second) <= tolerance);
    }

    static bool Compare()
    {
        if (!File.Exists("/proc/cpuinfo")) return false;
        using (ones(2, 2).mm(ones(2, 2))) { }   // loads BLAS
        var cpu = File.ReadLines("/proc/cpuinfo").TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':')).ToDictionary(p => p[0].Trim(), p => p[^1].Trim());
        string Of(string key) => cpu.GetValueOrDefault(key, "");
        var golden = GoldenFile.Read("machine.json");
        var model = $"{Of("vendor_id")} {Of("cpu family")} {Of("model")}";
        var avx512 = Of("flags").Split(' ').Contains("avx512f");
        var openBlas = File.ReadAllText("/proc/self/maps").Contains("openblas");
        return golden.GetProperty("cpu").GetString() == model
            && golden.GetProperty("avx512").GetBoolean() == avx512
            && golden.GetProperty("openblas").GetBoolean() == openBlas
            && __version__.StartsWith(golden.GetProperty("libtorch").GetString()!,
                StringComparison.Ordinal);
    }
}
