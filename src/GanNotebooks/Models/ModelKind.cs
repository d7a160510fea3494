using GanNotebooks.Data;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Models;

/// <summary>A kind of GAN.</summary>
/// <param name="Name">In lower case, such as <c>dcgan</c>.</param>
/// <param name="Summary">What it is, in one line.</param>
/// <param name="Defaults">The options with their defaults; their type is the one it is built from.
/// </param>
/// <param name="Domains">How many sets of samples it learns from: 1, or 2 where it translates from
/// one to the other.</param>
/// <param name="Build">Makes it from options, as many data sets as <paramref name="Domains"/>
/// says, a device (main memory without it), and how images are changed (not at all without it). The
/// options' seed orders the data.</param>
public sealed record ModelKind(
    string Name, string Summary, GanOptions Defaults, int Domains,
    Func<GanOptions, IReadOnlyList<IDataSet>, Device?, Augmentation?, Gan> Build);
