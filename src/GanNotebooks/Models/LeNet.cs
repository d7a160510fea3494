using GanNotebooks.Layers;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Models;

/// <summary>A small classifier whose inner numbers describe a picture: what generated images are
/// scored with.</summary>
/// <remarks>
/// (N, C, H, W) in [-1, 1] to logits, (N, classes); H and W at least 12. LeNet-5's order of layers,
/// with 32 and 64 channels instead of 6 and 16, rectifiers and max pooling. train() and eval()
/// behave alike. PyTorch's initial weights.
/// Source: LeCun et al. 1998, Gradient-Based Learning Applied to Document Recognition, section 2.
/// </remarks>
public sealed class LeNet : Module<Tensor, Tensor>
{
    /// <summary>How many numbers <see cref="Features"/> gives.</summary>
    public const int FeatureCount = 84;

    readonly string expected;
    readonly Sequential features;
    readonly Linear head;

    /// <param name="shape">An image's channels, height and width.</param>
    /// <param name="classes">How many classes there are.</param>
    public LeNet(IReadOnlyList<int> shape, int classes = 10) : base(nameof(LeNet))
    {
        expected = $"N {string.Join(' ', shape)}";
        var (rows, columns) = (AfterConvolutions(shape[1]), AfterConvolutions(shape[2]));
        features = Sequential(
            Conv2d(shape[0], 32, 5, padding: 2), ReLU(), MaxPool2d(2),
            Conv2d(32, 64, 5), ReLU(), MaxPool2d(2),
            Flatten(),
            Linear(64 * rows * columns, 120), ReLU(),
            Linear(120, FeatureCount), ReLU());
        head = Linear(FeatureCount, classes);
        RegisterComponents();
    }

    static int AfterConvolutions(int size) => (size / 2 - 4) / 2;

    /// <summary>The numbers before the last layer, (N, 84), none below 0.</summary>
    /// <exception cref="ArgumentException">x has another shape than it was built for.</exception>
    public Tensor Features(Tensor x)
    {
        Shapes.Require(x, expected, "Resize the images, or train a LeNet for them.");
        return features.call(x);
    }

    /// <summary>The classes' logits of such numbers: (N, 84) to (N, classes).</summary>
    public Tensor Logits(Tensor features) => head.call(features);

    /// <inheritdoc/>
    public override Tensor forward(Tensor x)
    {
        using var features = Features(x);
        return Logits(features);
    }
}
