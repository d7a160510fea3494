using GanNotebooks.Benchmarks.Contest;
using GanNotebooks.Data;
using TorchSharp;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>From the files of a data set to what a network takes.</summary>
sealed class DataSets : Row
{
    internal override string Name => "data";

    internal override string Topic => "data";

    internal override bool Tunable => false;

    internal override IReadOnlyList<Item> Items =>
    [
        new("Fashion-MNIST, 60,000 images to floats", _ =>
        {
            using var images = FashionMnist.Load().ToTensor();
            return new(() => FashionMnist.Load().ToTensor().Dispose())
            {
                Numbers = [images.mean().ToDouble(), images[59_999].mean().ToDouble()],
            };
        }) { Goal = 2 },
    ];
}
