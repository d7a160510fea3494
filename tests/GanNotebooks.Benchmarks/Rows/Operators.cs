using GanNotebooks.Benchmarks.Contest;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>What a call costs when there is next to nothing to compute.</summary>
sealed class Operators : Row
{
    internal override string Name => "operators";

    internal override string Topic => "operators";

    internal override IReadOnlyList<Item> Items =>
    [
        Of("add, 1 element", (a, b) => a.add(b).Dispose(), goal: 1),
        Of("add_, 1 element", (a, b) => a.add_(b)),
        Of("add a number, 1 element", (a, _) => a.add(1.0).Dispose()),
    ];

    static Item Of(string name, Action<Tensor, Tensor> call, double? goal = null) =>
        new(name, device =>
        {
            var (a, b) = (ones(1, device: torch.device(device)),
                ones(1, device: torch.device(device)));
            set_grad_enabled(false);
            return new(() => call(a, b));
        }) { Goal = goal };
}
