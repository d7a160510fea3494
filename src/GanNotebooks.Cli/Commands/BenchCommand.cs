using System.CommandLine;
using GanNotebooks.Cli.Processes;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan bench</c>: measures side by side with what a user would otherwise
/// pick, in alternation.</summary>
sealed class BenchCommand : Command, IHasExample, INeedsSetUp
{
    const string Project = "tests/GanNotebooks.Benchmarks";

    readonly Argument<string[]> rows = new("ROW")
    {
        Description = "gans, peak, adam, operators, data, photos, pictures, fid, kernel, scaling; "
            + "all when none is named",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<bool> json = new("--json") { Description = "Print every sample as JSON" };

    readonly Option<int?> rounds = new("--rounds")
    { Description = "How often each contestant is timed; 5 without it", HelpName = "N" };

    readonly Option<int?> threads = new("--threads")
    { Description = "Threads of ours and of the tuned peer; all processors", HelpName = "N" };

    readonly Option<string?> device = new("--device")
    { Description = "cpu or cuda; cpu without it", HelpName = "NAME" };

    readonly Option<bool> write = new("--write")
    { Description = "Put the table into docs/performance.md" };

    readonly Checkout checkout;

    public BenchCommand(Checkout checkout)
        : base("bench", "Measure side by side with PyTorch, Pillow, SciPy and ipykernel")
    {
        this.checkout = checkout;
        Add(rows);
        foreach (var option in (Option[])[json, rounds, threads, device, write])
            Add(option);
        device.AcceptOnlyFromAmong("cpu", "cuda");
        SetAction((parsed, cancelled) =>
        {
            var start = Child.Program("dotnet", [
                "run", "--configuration", "Release", "--project", Project, "--",
                .. Passed(parsed)]);
            start.WorkingDirectory = checkout.Root;
            start.Environment["JUPYTER_PATH"] = Path.Combine(checkout.Root, "out", "jupyter");
            return Child.Run(start, cancelled);
        });
    }

    IEnumerable<string> Passed(ParseResult parsed) =>
    [
        .. parsed.GetValue(rows)!,
        .. parsed.GetValue(json) ? (string[])["--json"] : [],
        .. parsed.GetValue(rounds) is { } count ? (string[])["--rounds", $"{count}"] : [],
        .. parsed.GetValue(threads) is { } most ? (string[])["--threads", $"{most}"] : [],
        .. parsed.GetValue(device) is { } name ? (string[])["--device", name] : [],
        .. parsed.GetValue(write)
            ? (string[])["--page", Path.Combine(checkout.Root, "docs", "performance.md")] : [],
    ];

    public string Example => """
        ./gan bench                # all rows: a quarter of an hour
        ./gan bench gans           # training steps
        ./gan bench gans --device cuda --json > gans.json
        """;
}
