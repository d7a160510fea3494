using System.Diagnostics;
using System.Globalization;
using System.Text;
using GanNotebooks.Cli.Runs;

namespace GanNotebooks.Cli.Results;

/// <summary>docs/results.md: a section for each experiment, each between two marks, so that one
/// can be written anew while the others stay.</summary>
/// <param name="folder">The docs folder.</param>
/// <param name="smoke">Whether the experiments only show that they run.</param>
sealed class ResultsPage(string folder, bool smoke = false)
{
    const string Head = """
        # Results

        Written by `./gan results`; do not edit. Settings are small, so that two cores do. A
        score's *floor* is what other real samples get. Sheets are the first samples of a fixed
        seed, none chosen by hand.
        """;

    string File => Path.Combine(folder, "results.md");

    /// <summary>Runs an experiment and writes its section, anew after each row, so that what was
    /// measured is not lost when it is stopped.</summary>
    public void Write(Experiment experiment, CancellationToken cancelled)
    {
        var pictures = Directory.CreateDirectory(Path.Combine(folder, "results"));
        var (rows, sheet) = (new List<IReadOnlyList<string>>(), false);
        var before = Used();
        var measured = experiment.Rows(new(samples =>
        {
            SampleSheet.Write(
                Path.Combine(pictures.FullName, $"{experiment.Name}.png"), samples, columns: 10);
            sheet = true;
        }, smoke, cancelled));
        foreach (var row in measured)
        {
            Console.Out.WriteLine($"{experiment.Name}: {string.Join(" | ", row)}");
            rows.Add(row);
            Put(experiment, Section(experiment, rows, sheet, Used() - before));
        }
    }

    static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

    string Section(Experiment experiment, List<IReadOnlyList<string>> rows, bool sheet,
        TimeSpan used)
    {
        var text = new StringBuilder();
        text.AppendLine($"## {experiment.Title}").AppendLine();
        if (smoke)
            text.AppendLine("**A hundredth of the steps: the figures mean nothing.**").AppendLine();
        text.AppendLine(experiment.Text);
        text.AppendLine().AppendLine(Line(experiment.Columns));
        text.AppendLine(Line(experiment.Columns.Select(_ => "---")));
        foreach (var row in rows)
            text.AppendLine(Line(row));
        text.AppendLine().Append(CultureInfo.InvariantCulture,
            $"`./gan results {experiment.Name}`, {used.TotalMinutes:F1} minutes of processor ");
        text.Append("time.");
        if (sheet)
            text.AppendLine().AppendLine().Append(
                $"![{experiment.Title}](results/{experiment.Name}.png)");
        return text.ToString();
    }

    static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    void Put(Experiment experiment, string section)
    {
        var page = System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : "";
        var text = new StringBuilder(Head).AppendLine();
        foreach (var each in Experiment.All)
        {
            var (begin, end) = ($"<!-- {each.Name} -->\n", $"\n<!-- end of {each.Name} -->");
            var old = page.IndexOf(begin, StringComparison.Ordinal);
            var body = each == experiment ? section : old < 0 ? null
                : page[(old + begin.Length)..page.IndexOf(end, StringComparison.Ordinal)];
            if (body != null)
                text.AppendLine().Append(begin).Append(body).AppendLine(end);
        }
        System.IO.File.WriteAllText(File + ".part", text.ToString());
        System.IO.File.Move(File + ".part", File, overwrite: true);
    }
}
