using System.Text.Json;
using GanNotebooks.Benchmarks.Contest;

namespace GanNotebooks.Benchmarks.Report;

/// <summary>The outcomes for programs: every sample, in seconds and bytes.</summary>
static class Json
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal static string Of(Settings settings, IEnumerable<Outcome> outcomes) =>
        JsonSerializer.Serialize(new
        {
            machine = Machine.Line(settings),
            rows = outcomes.Select(o => new
            {
                row = o.Row,
                work = o.Item.Name,
                goal = o.Item.Goal,
                met = o.Met,
                flops = o.Flops,
                ours = o.Ours,
                tuned = o.Tuned,
                installed = o.Installed,
            }),
        }, Indented);
}
