using GanNotebooks.Layers;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>A network that gives each sample a number, the higher the more it looks real: features
/// first, then one linear judgement of them.</summary>
public abstract class Discriminator : Module<Tensor, Tensor>
{
    readonly string kind;
    readonly string expected;
    readonly Sequential features;
    readonly Sequential head;

    /// <param name="name">The network's type.</param>
    /// <param name="shape">The shape of one sample.</param>
    /// <param name="features">Layers to (N, channels, ...).</param>
    /// <param name="head">Layers from there to (N, 1).</param>
    /// <param name="channels">Channels of the features.</param>
    private protected Discriminator(string name, IReadOnlyList<int> shape,
        IEnumerable<Module<Tensor, Tensor>> features, IEnumerable<Module<Tensor, Tensor>> head,
        int channels) : base(name)
    {
        FeatureChannels = channels;
        (kind, expected) = (name, $"N {string.Join(' ', shape)}");
        this.features = Sequential([.. features]);
        this.head = Sequential([.. head]);
        RegisterComponents();
    }

    /// <summary>Channels of the features.</summary>
    public int FeatureChannels { get; }

    /// <summary>Samples to features: (N, ...) to (N, channels) or (N, channels, H, W).</summary>
    /// <exception cref="ArgumentException">x has another shape than it was built for.</exception>
    public Tensor Features(Tensor x)
    {
        Shapes.Require(x, expected, "Resize the samples, or build the network for them.",
            owner: kind);
        return features.call(x);
    }

    /// <summary>Features to logits, (N, 1).</summary>
    public Tensor Judge(Tensor features) => head.call(features);

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var features = Features(x);
        return Judge(features);
    }

    /// <summary>A layer with what keeps it in check.</summary>
    /// <param name="normalization">Decides.</param>
    /// <param name="layer">Makes the layer, with a bias or without.</param>
    /// <param name="norm">Makes the batch norm that follows it; none where it is null.</param>
    private protected static IEnumerable<Module<Tensor, Tensor>> Checked(
        Normalization normalization, Func<bool, Module<Tensor, Tensor>> layer,
        Func<Module<Tensor, Tensor>>? norm = null)
    {
        var made = layer(normalization != Normalization.Batch);
        yield return normalization == Normalization.Spectral ? new SpectralNorm(made) : made;
        if (normalization == Normalization.Batch && norm is not null)
            yield return norm();
    }
}
