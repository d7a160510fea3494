using TorchSharp;
using static TorchSharp.torch;
using T = TorchSharp.torch.Tensor;

namespace GanNotebooks.Torch.Tests.Modules;

/// <summary>What a case runs: a layer, or a function without state.</summary>
sealed record Subject(nn.Module? Module, Func<T[], T> Run)
{
    internal static Func<Subject> Layer(Func<nn.Module<T, T>> build) => () =>
    {
        var layer = build();
        return new(layer, x => layer.call(x[0]));
    };

    internal static Func<Subject> Two(Func<nn.Module<T, T, T>> build) => () =>
    {
        var layer = build();
        return new(layer, x => layer.call(x[0], x[1]));
    };

    internal static Func<Subject> Three(Func<nn.Module<T, T, T, T>> build) => () =>
    {
        var layer = build();
        return new(layer, x => layer.call(x[0], x[1], x[2]));
    };

    internal static Func<Subject> Function(Func<T[], T> run) => () => new(null, run);
}
