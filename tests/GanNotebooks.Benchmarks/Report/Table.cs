using System.Globalization;
using System.Text;
using GanNotebooks.Benchmarks.Contest;

namespace GanNotebooks.Benchmarks.Report;

/// <summary>The outcomes as a table in Markdown, which a terminal shows well enough.</summary>
static class Table
{
    const string Begin = "<!-- bench -->";
    const string End = "<!-- end of bench -->";

    static readonly string[] Columns =
    [
        "work", "ours", "peer, tuned", "times as fast", "goal", "than as installed",
        "in processor time", "spread", "memory", "GFLOP/s",
    ];

    internal static string Of(Settings settings, IReadOnlyList<Outcome> outcomes)
    {
        var text = new StringBuilder();
        text.AppendLine(Machine.Line(settings)).AppendLine();
        text.AppendLine(Join(Columns)).AppendLine(Join(Columns.Select(_ => "---")));
        foreach (var outcome in outcomes)
            text.AppendLine(Line(outcome));
        text.Append(Share(outcomes));
        return text.ToString().TrimEnd();
    }

    /// <summary>One row.</summary>
    internal static string Line(Outcome o)
    {
        var alone = o.Tuned.Length == 0;
        return Join(
            o.Item.Name, Time(o.Ours), alone ? "" : Time(o.Tuned), alone ? "" : Times(o.Faster),
            Goal(o), o.Installed.Length == 0 ? "" : Times(o.FasterThanInstalled),
            alone || o.Tuned[0].Processor == 0 ? "" : Times(o.Cheaper),
            alone ? Spread(o.Ours) : $"{Spread(o.Ours)}, {Spread(o.Tuned)}", Memory(o),
            o.Flops == 0 ? "" : $"{Speed(o) / 1e9:F0}");
    }

    /// <summary>Puts the table between the two marks of a page.</summary>
    internal static void WriteInto(string page, Settings settings, IReadOnlyList<Outcome> outcomes)
    {
        var text = File.ReadAllText(page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal),
            text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{page} has no lines {Begin} and {End} for the table.");
        File.WriteAllText(page,
            $"{text[..(begin + Begin.Length)]}\n{Of(settings, outcomes)}\n{text[end..]}");
    }

    static string Goal(Outcome o)
    {
        if (o.Met is not { } met)
            return "";
        var goal = o.Item.Goal is { } least ? Times(least) : "";
        var lean = o.Item.Lean ? ", memory 1.0" : "";
        return $"{goal}{lean}: {(met ? "met" : "**missed**")}";
    }

    static string Time(Sample[] samples) =>
        Unit.Of(Outcome.Median(samples.Select(sample => sample.Wall)))
        + $" (least {Unit.Of(samples.Min(sample => sample.Wall))})";

    // From the least to the largest, as a share of the median.
    static string Spread(Sample[] samples)
    {
        double[] walls = [.. samples.Select(sample => sample.Wall).Order()];
        return Number($"{(walls[^1] - walls[0]) / Outcome.Median(walls):P0}");
    }

    static string Memory(Outcome o) => !o.Item.Lean ? "" : Number(
        $"{Outcome.Peak(o.Ours) / 1e6:F0} of {Outcome.Peak(o.Tuned) / 1e6:F0} MB");

    static string Times(double ratio) => Number($"{ratio:F2}");

    static double Speed(Outcome o) =>
        o.Flops / Outcome.Median(o.Ours.Select(sample => sample.Wall));

    // What share of the machine's best the training steps reach.
    static string Share(IReadOnlyList<Outcome> outcomes)
    {
        var best = outcomes.Where(o => o.Row == "peak").Select(Speed).DefaultIfEmpty().Max();
        if (best == 0)
            return "";
        var text = new StringBuilder().AppendLine().AppendLine(
            Number(
                $"The machine's best is {best / 1e9:F0} GFLOP/s (a DCGAN's goal: 0.60 of it). Reached:")).AppendLine();
        foreach (var o in outcomes.Where(o => o.Row == "gans"))
            text.AppendLine(Number($"- {o.Item.Name}: {Speed(o) / best:F2}"));
        return text.ToString();
    }

    static string Join(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
