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

    /// <summary>The float32 elements as the script prints them.</summary>
    internal static double[] Printed(this Tensor t) =>
        [.. t.detach().to(float32).reshape(-1).data<float>().Select(v =>
            double.Parse(((double)v).ToString("G9", CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture))];
}
