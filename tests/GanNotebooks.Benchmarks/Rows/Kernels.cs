using System.Diagnostics;
using GanNotebooks.Benchmarks.Contest;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>The C# kernel beside ipykernel, both driven by the same script over ZeroMQ.</summary>
sealed class Kernels : Row
{
    internal override string Name => "kernel";

    internal override string Topic => "kernel";

    internal override bool Tunable => false;

    internal override IReadOnlyList<Item> Items =>
    [
        Of("kernel, from start to its first answer", 1),
        Of("kernel, 1 + 1 there and back", 0.67),
        Of("kernel, 10,000 lines", 1),
        Of("kernel, a display of 10 MB", 1),
        Of("kernel, 1,000 updates of a display", 1),
    ];

    internal override ProcessStartInfo Ours(Item item, Settings settings) =>
        Script(Topic, item.Name, "0", ".net-csharp");

    internal override ProcessStartInfo Peer(Item item, Settings settings, bool tuned) =>
        Script(Topic, item.Name, "0", "python3");

    static Item Of(string name, double goal) => new(name, _ =>
        throw new UnreachableException("A script drives both kernels.")) { Goal = goal };
}
