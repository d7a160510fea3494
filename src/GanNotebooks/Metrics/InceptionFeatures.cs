using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Features of an Inception network that the user has as a TorchScript file.</summary>
/// <remarks>Images become colour, and 299 x 299 by bilinear interpolation; where that makes them
/// smaller, it averages over all pixels (antialias), as published scores require (Parmar et al.
/// 2022, arXiv:2104.11222).</remarks>
public sealed class InceptionFeatures : IFeatures
{
    const int Side = 299;
    const int Part = 50;   // images at once, to bound the memory

    readonly jit.ScriptModule _network;
    readonly Device _device;

    /// <summary>Loads the network.</summary>
    /// <param name="path">A TorchScript file whose forward takes (N, 3, 299, 299) in [-1, 1] and
    /// gives the features, (N, D), or a pair of features and logits.</param>
    /// <param name="device">Where it computes; main memory without it.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public InceptionFeatures(string path, Device? device = null)
    {
        _device = device ?? CPU;
        _network = jit.load(path, _device);
        _network.eval();
        Name = $"{Path.GetFileName(path)}, images resized to {Side} x {Side}, antialiased";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The network gives something else than features.
    /// </exception>
    public (Tensor Features, Tensor? Logits) Describe(Tensor images)
    {
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        var described = images.split(Part).Select(part => Once(Fit(part.to(_device)))).ToList();
        var logits = described[0].Logits is null ? null
            : cat([.. described.Select(part => part.Logits!)]).MoveToOuterDisposeScope();
        var features = cat([.. described.Select(part => part.Features)]);
        return (features.MoveToOuterDisposeScope(), logits);
    }

    static Tensor Fit(Tensor images)
    {
        if (images.shape[1] == 1)
            images = images.expand(-1, 3, -1, -1);
        return nn.functional.interpolate(images, [Side, Side],
            mode: InterpolationMode.Bilinear, align_corners: false, antialias: true);
    }

    (Tensor Features, Tensor? Logits) Once(Tensor images) => _network.call(images) switch
    {
        Tensor { Dimensions: 2 } features => (features, null),
        Tensor[] and [var features, var logits] => (features, logits),
        Tensor other => throw new InvalidDataException(
            $"{Name}: the network gives ({string.Join(", ", other.shape)}), expected features "
            + "(N, D). Save one whose forward ends at the pooled features."),
        var other => throw new InvalidDataException(
            $"{Name}: the network gives a {other?.GetType().Name}, expected features (N, D) or a "
            + "pair of features and logits."),
    };

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();
}
