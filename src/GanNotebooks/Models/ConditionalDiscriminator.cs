using GanNotebooks.Data;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>Samples and classes to logits: (N, C, H, W) or (N, 2), and (N), to (N, 1).</summary>
/// <remarks>
/// Projection: logit = judgement of the features + (vector of the class) . (features, summed over
/// the image); the vectors begin as N(0, 0.02), as DCGAN's weights do. Concatenation: an image gets
/// one more channel, a learned picture of its class; a point gets its class's vector. The rest is
/// DCGAN's or the vanilla GAN's discriminator.
/// </remarks>
public sealed class ConditionalDiscriminator : Module<Tensor, Tensor, Tensor>
{
    readonly Conditioning conditioning;
    readonly IReadOnlyList<int> shape;
    readonly Embedding embedding;
    readonly Discriminator inner;

    /// <param name="options">Conditioning, networks, sizes.</param>
    /// <param name="data">Tells the samples' shape and the number of classes.</param>
    public ConditionalDiscriminator(ConditionalOptions options, IDataSet data)
        : base(nameof(ConditionalDiscriminator))
    {
        (conditioning, shape) = (options.Conditioning, data.Shape);
        var joined = conditioning == Conditioning.Projection ? shape
            : shape is [var channels, var height, var width] ? [channels + 1, height, width]
            : (IReadOnlyList<int>)[shape[0] + options.EmbeddingSize];
        inner = options.Networks == NetworkKind.Convolutional
            ? new DcganDiscriminator(joined, options.Width, options.Normalization)
            : new VanillaDiscriminator(joined, 4 * options.Width, options.Normalization);
        embedding = Embedding(data.ClassNames.Count,
            conditioning == Conditioning.Projection ? inner.FeatureChannels
            : shape.Count == 3 ? shape[1] * shape[2] : options.EmbeddingSize);
        if (conditioning == Conditioning.Projection)
            init.normal_(embedding.weight!, 0, 0.02);   // with 1, the class drowns all else
        RegisterComponents();
    }

    /// <param name="x">Samples.</param>
    /// <param name="labels">(N), int64, indices of classes.</param>
    public override Tensor forward(Tensor x, Tensor labels)
    {
        using var scope = NewDisposeScope();
        var meaning = embedding.call(labels);                               // (N, numbers)
        if (conditioning == Conditioning.Concatenation)
            return inner.call(Join(x, meaning)).MoveToOuterDisposeScope();
        var features = inner.Features(x);                                   // (N, F, ...)
        var summed = features.flatten(1).view(x.shape[0], inner.FeatureChannels, -1).sum(2);
        var fit = (meaning * summed).sum(1, keepdim: true);
        return (inner.Judge(features) + fit).MoveToOuterDisposeScope();
    }

    Tensor Join(Tensor x, Tensor meaning) => shape.Count == 3
        ? cat([x, meaning.view(-1, 1, shape[1], shape[2])], dim: 1)
        : cat([x, meaning], dim: 1);
}
