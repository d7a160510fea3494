using GanNotebooks.Benchmarks.Contest;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>A step of Adam over parameters whose gradients are there.</summary>
sealed class AdamSteps : Row
{
    internal override string Name => "adam";

    internal override string Topic => "operators";

    internal override IReadOnlyList<Item> Items =>
    [
        Of("Adam, 10 tensors, 1.1 M numbers", 10, 328),
        Of("Adam, 60 tensors, 1.1 M numbers", 60, 134),
    ];

    static Item Of(string name, int tensors, int side) => new(name, device =>
    {
        Parameter[] parameters = [.. Enumerable.Range(0, tensors).Select(_ =>
            new Parameter(full([side, side], 0.5, device: torch.device(device))))];
        foreach (var p in parameters)
            p.grad = full_like(p, 0.01);
        var optimizer = optim.Adam(parameters, 1e-3);
        optimizer.step();
        return new(() => optimizer.step()) { Numbers = [parameters[^1].mean().ToDouble()] };
    }) { Goal = 1 };
}
