using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Layers;

/// <summary>Adds to each sample's features how near the others of its batch are, in several learned
/// views: a discriminator then sees when a generator repeats itself.</summary>
/// <remarks>
/// (N, inputs) to (N, inputs + views). A view projects to a few dimensions and adds up
/// exp(-L1 distance) over the batch, the sample itself included (1). train() and eval() behave
/// alike. Weights begin as N(0, 0.02), on which the paper is silent.
/// Source: Salimans et al. 2016, arXiv:1606.03498, section 3.2.
/// </remarks>
public sealed class MinibatchDiscrimination : nn.Module<Tensor, Tensor>
{
    readonly Parameter weight;      // (inputs, views x dimensions)
    readonly int views;
    readonly int inputs;

    /// <param name="inputs">Features of a sample.</param>
    /// <param name="views">Numbers to add.</param>
    /// <param name="dimensions">Dimensions of a view.</param>
    public MinibatchDiscrimination(int inputs, int views = 50, int dimensions = 5)
        : base(nameof(MinibatchDiscrimination))
    {
        (this.inputs, this.views) = (inputs, views);
        using var first = empty(inputs, views * dimensions);
        weight = nn.Parameter(nn.init.normal_(first, 0, 0.02));
        RegisterComponents();
    }

    /// <exception cref="ArgumentException">x has another shape than (N, inputs).</exception>
    public override Tensor forward(Tensor x)
    {
        Shapes.Require(x, $"N {inputs}");
        using var scope = NewDisposeScope();
        var seen = x.matmul(weight).view(x.shape[0], views, -1);            // (N, views, dims)
        var apart = (seen.unsqueeze(0) - seen.unsqueeze(1)).abs().sum(3);   // (N, N, views)
        var near = (-apart).exp().sum([0L]);                                   // (N, views)
        return cat([x, near], dim: 1).MoveToOuterDisposeScope();
    }
}
