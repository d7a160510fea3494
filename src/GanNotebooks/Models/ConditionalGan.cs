using System.ComponentModel.DataAnnotations;
using GanNotebooks.Data;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>Settings of <see cref="ConditionalGan"/>.</summary>
public sealed record ConditionalOptions : TwoPlayerOptions
{
    /// <summary>What both networks are made of.</summary>
    public NetworkKind Networks { get; init; }

    /// <summary>How D learns of the class.</summary>
    public Conditioning Conditioning { get; init; }

    /// <summary>Numbers that stand for a class: in G, and in D for points.</summary>
    [Range(1, int.MaxValue)]
    public int EmbeddingSize { get; init; } = 50;

    /// <summary>Channels of the layers next to the image; fully connected layers have four and
    /// eight times as many units.</summary>
    [Range(1, int.MaxValue)]
    public int Width { get; init; } = 64;

    /// <summary>What keeps D in check.</summary>
    public Normalization Normalization { get; init; } = Normalization.Batch;
}

/// <summary>A GAN that is told the class: G draws what it is asked for, D judges whether a sample
/// is a real one of its class.</summary>
/// <remarks>Fakes get the real images' labels, so both are mixed alike.
/// Source: Mirza and Osindero 2014, arXiv:1411.1784; projection: Miyato and Koyama 2018,
/// arXiv:1802.05637.</remarks>
/// <param name="options">What it is told; Packing must be 1.</param>
/// <param name="data">Labelled images, or points in the plane.</param>
/// <param name="device">Where it computes; main memory without it.</param>
public sealed class ConditionalGan(
    ConditionalOptions options, Batches data, Device? device = null)
    : TwoPlayerGan(Unpacked(options), data, device,
        () => new ConditionalGenerator(options, data.Data),
        () => new ConditionalDiscriminator(options, data.Data))
{
    /// <summary>How many classes it knows.</summary>
    public int Classes { get; } = data.Data.ClassNames.Count;

    /// <summary>Samples of one class.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same noise, whatever the class.</param>
    /// <param name="label">The class, an index into the data's class names.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public Tensor Draw(int count, long seed, int label)
    {
        if (label < 0 || label >= Classes)
            throw new ArgumentOutOfRangeException(nameof(label),
                $"{nameof(ConditionalGan)}: there is no class {label}; it knows 0 to "
                + $"{Classes - 1}.");
        using var labels = full([count], label, int64);
        return Draw(labels, seed);
    }

    private protected override Tensor Generate(nn.Module generator, Tensor noise, Tensor labels) =>
        ((ConditionalGenerator)generator).call(noise, labels);

    private protected override Tensor Judge(
        nn.Module discriminator, Tensor samples, Tensor labels) =>
        ((ConditionalDiscriminator)discriminator).call(samples, labels);

    static ConditionalOptions Unpacked(ConditionalOptions options) => options.Packing == 1
        ? options
        : throw new ArgumentException($"{nameof(ConditionalGan)}: Packing is {options.Packing}, "
            + "expected 1: samples of different classes cannot be judged as one.");
}
