using System.Globalization;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Golden;

/// <summary>Numbers that a PyTorch script wrote (see the .py of the same name).</summary>
static class GoldenFile
{
    internal static JsonElement Read(string name) =>
        JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", name))).RootElement;

    internal static IEnumerable<string> Strings(this JsonElement list) =>
        list.EnumerateArray().Select(e => e.GetString()!);

    internal static double[] Numbers(this JsonElement list) =>
        [.. list.EnumerateArray().Select(e => e.GetDouble())];

    internal static long[] Shape(this JsonElement list) =>
        [.. list.EnumerateArray().Select(e => e.GetInt64())];

    /// <summary>The libtorch whose numbers the files hold. Another one rounds differently: a newer
    /// vector library for sin and erf, another order of sums in convolutions and norms.</summary>
    static readonly bool s_same = __version__.StartsWith("1.13", StringComparison.Ordinal);

    /// <summary>Demands the script's numbers: to the last digit on the same libtorch, elsewhere
    /// within a share of the largest of them.</summary>
    /// <param name="here">That share on the same libtorch.</param>
    /// <param name="elsewhere">2e-6 is ten times what libtorch 2.6 was seen to differ by after
    /// one call.</param>
    internal static void Expect(double[] wanted, double[] found, string what,
        double here = 0, double elsewhere = 2e-6)
    {
        var slack = (s_same ? here : elsewhere) * wanted.Select(Math.Abs).DefaultIfEmpty().Max();
        var agree = wanted.Length == found.Length && wanted.Zip(found)
            .All(pair => pair.First.Equals(pair.Second)
                || Math.Abs(pair.First - pair.Second) <= slack);
        Assert.True(agree, $"""
            {what} differs
            PyTorch: {string.Join(" ", wanted)}
            here:    {string.Join(" ", found)}
            """);
    }

    /// <summary>The float32 elements as the script prints them.</summary>
    internal static double[] Printed(this Tensor t) =>
        [.. t.detach().to(float32).reshape(-1).data<float>().Select(v =>
            double.Parse(((double)v).ToString("G9", CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture))];
}
