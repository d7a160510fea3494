using System.Diagnostics;
using GanNotebooks.Benchmarks.Contest;
using GanNotebooks.Data;
using TorchSharp;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>10,000 JPEG files of 128 x 128 pixels, decoded, brought to 64 x 64, in batches of 64.
/// </summary>
/// <remarks>The peer is Pillow in a DataLoader with two worker processes. It makes the files when
/// there are none, about 90 MB in the machine's folder for temporary files.</remarks>
sealed class Photos : Row
{
    const int Size = 64;
    const int BatchSize = 64;
    const int Count = 10_000;

    static readonly string Folder = Path.Combine(Path.GetTempPath(), "gan-bench-photos");

    internal override string Name => "photos";

    internal override string Topic => "photos";

    internal override bool Tunable => false;

    internal override IReadOnlyList<Item> Items =>
    [
        new("10,000 JPEGs of 128 px to batches of 64 px", _ =>
        {
            using (var made = Process.Start(Python, [Peers("photos.py"), Folder]))
                made.WaitForExit();
            return new(() => Epoch()) { Numbers = [Epoch()] };
        }) { Goal = 1.5, Tolerance = 2e-3, Rounds = 3 },
    ];

    // The mean byte of the first image. Pillow rounds to bytes between columns and rows too.
    static double Epoch()
    {
        var photos = ImageFolder.Open(Folder, new() { Size = Size });
        using var first = photos.Pick([0]);
        var batches = photos.Batches(BatchSize, 1);
        for (var i = 0; i < Count / BatchSize; i++)
            using (var scope = torch.NewDisposeScope())
                batches.Next();
        return (first.mean().ToDouble() + 1) * 127.5;
    }
}
