using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>What a call costs when there is next to nothing to compute.</summary>
sealed class OperatorOverhead : IRow
{
    public string Name => "operators";

    public Dictionary<string, double> Measure(Dictionary<string, double> bytes)
    {
        const int Count = 20_000;
        using var a = ones(1);
        using var b = ones(1);
        using var _ = no_grad();
        var work = new Dictionary<string, Action>
        {
            ["add, 1 element"] = () => a.add(b).Dispose(),
            ["add_, 1 element"] = () => a.add_(b),
            ["add a number, 1 element"] = () => a.add(1.0).Dispose(),
        };
        foreach (var (what, action) in work) bytes[what] = Clock.Bytes(action, 1000);
        return work.ToDictionary(w => w.Key, w => Clock.Best(w.Value, Count));
    }
}
