using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Layers;

/// <summary>A linear layer whose every output is the largest of several linear functions: it
/// learns its own activation, convex and piecewise linear.</summary>
/// <remarks>
/// (N, inputs) to (N, outputs). Initialised as one linear layer with outputs x pieces units.
/// train() and eval() behave alike.
/// Source: Goodfellow et al. 2013, arXiv:1302.4389.
/// </remarks>
public sealed class Maxout : nn.Module<Tensor, Tensor>
{
    readonly Linear linear;
    readonly int outputs;

    /// <param name="inputs">Numbers that go in.</param>
    /// <param name="outputs">Numbers that come out.</param>
    /// <param name="pieces">Linear functions an output chooses from.</param>
    public Maxout(int inputs, int outputs, int pieces = 5) : base(nameof(Maxout))
    {
        this.outputs = outputs;
        linear = nn.Linear(inputs, outputs * pieces);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        return linear.call(x).view(x.shape[0], outputs, -1).amax([-1L]).MoveToOuterDisposeScope();
    }
}
