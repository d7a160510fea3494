using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Losses;

/// <summary>How steep a critic is at some samples.</summary>
static class Slopes
{
    /// <summary>The gradient of each sample's output with respect to the sample, itself
    /// differentiable: (N, numbers of a sample).</summary>
    /// <param name="outputs">The critic's, (N, ...); each may depend on its own sample only, so
    /// not through batch norm.</param>
    /// <param name="inputs">(N, ...), recorded: <c>requires_grad</c> was set before the critic saw
    /// them.</param>
    internal static Tensor At(Tensor outputs, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        var gradient = autograd.grad([outputs.sum()], [inputs],
            create_graph: true, retain_graph: true)[0];
        return gradient.flatten(1).MoveToOuterDisposeScope();
    }
}
