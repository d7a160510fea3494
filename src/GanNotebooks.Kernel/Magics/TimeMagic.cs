using System.Diagnostics;
using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!time</c>: tells how long the rest of the cell took.</summary>
internal sealed class TimeMagic : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["time"];

    public string Summary => "tells how long the rest of the cell takes";

    public void Run(MagicPart call, CellContext context, CellRunner runner)
    {
        var watch = Stopwatch.StartNew();
        context.AtEnd.Add(() => CellRunner.Show(
            FormattableString.Invariant($"Wall time: {watch.Elapsed.TotalMilliseconds:0.##}ms"),
            context));
    }
}
