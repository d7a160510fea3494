using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Summaries of networks, when a cell knows the input's shape.</summary>
public static class ModuleSummaries
{
    /// <summary>The layers with the shapes that an input of this shape has on its way.</summary>
    /// <param name="module">Any module.</param>
    /// <param name="inputShape">One input, without the batch: 1, 28, 28.</param>
    public static ModuleSummary Summary(this nn.Module module, params long[] inputShape) =>
        ModuleSummary.Of(module, inputShape.Length > 0 ? inputShape : null);

    /// <summary>The layers with the shapes that they have during a call, for a module of two
    /// inputs: <c>g.Summary(() => g.call(noise, labels))</c>.</summary>
    /// <param name="module">Any module.</param>
    /// <param name="call">Calls it once; in eval mode, without gradients.</param>
    public static ModuleSummary Summary(this nn.Module module, Func<Tensor> call) =>
        ModuleSummary.Of(module, call);

    /// <summary>How the parameters and their gradients stand, after <c>backward()</c>.</summary>
    /// <param name="module">Any module.</param>
    public static GradientSummary Gradients(this nn.Module module) => GradientSummary.Of(module);
}
