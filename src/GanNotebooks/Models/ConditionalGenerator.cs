using GanNotebooks.Data;
using GanNotebooks.Layers;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Noise and classes to samples: (N, LatentSize) and (N) to (N, C, H, W) in [-1, 1], or to
/// (N, 2).</summary>
/// <remarks>A learned vector for each class is put beside the noise; the rest is DCGAN's or the
/// vanilla GAN's generator.</remarks>
public sealed class ConditionalGenerator : Module<Tensor, Tensor, Tensor>
{
    readonly int latentSize;
    readonly Embedding embedding;
    readonly Module<Tensor, Tensor> inner;

    /// <param name="options">Noise, networks, sizes.</param>
    /// <param name="data">Tells the samples' shape and the number of classes.</param>
    public ConditionalGenerator(ConditionalOptions options, IDataSet data)
        : base(nameof(ConditionalGenerator))
    {
        latentSize = options.LatentSize;
        var inputs = latentSize + options.EmbeddingSize;
        embedding = Embedding(data.ClassNames.Count, options.EmbeddingSize);
        inner = options.Networks == NetworkKind.Convolutional
            ? new DcganGenerator(inputs, data.Shape, options.Width)
            : new VanillaGenerator(inputs, data.Shape, 4 * options.Width);
        RegisterComponents();
    }

    /// <param name="z">(N, LatentSize).</param>
    /// <param name="labels">(N), int64, indices of classes.</param>
    /// <exception cref="ArgumentException">A shape is another.</exception>
    public override Tensor forward(Tensor z, Tensor labels)
    {
        Shapes.Require(z, $"N {latentSize}", owner: nameof(ConditionalGenerator));
        Shapes.Require(labels, $"{z.shape[0]}", "Give one label for each noise vector.",
            owner: nameof(ConditionalGenerator));
        using var scope = NewDisposeScope();
        return inner.call(cat([z, embedding.call(labels)], dim: 1)).MoveToOuterDisposeScope();
    }
}
