using System.Globalization;
using GanNotebooks.Training;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GanNotebooks.Cli.Runs;

/// <summary>A training's progress: on a terminal a picture of some lines that is drawn again in
/// its place; in a log a line now and then.</summary>
sealed class TrainingConsole(string title)
    : IProgress<TrainingProgress>, IProgress<HistoryEvent>
{
    const int BarWidth = 40;
    const int Rows = 20;   // of losses, whose mean is shown

    static readonly bool s_live = !Console.IsOutputRedirected;
    static readonly TimeSpan s_pause = TimeSpan.FromSeconds(s_live ? 0.2 : 10);

    readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = s_live ? AnsiSupport.Detect : AnsiSupport.No,
    });
    readonly List<HistoryEvent> _warnings = [];
    LiveDisplayContext? _display;
    TimeSpan _next = s_live ? TimeSpan.Zero : s_pause;

    /// <summary>Shows the progress as long as the work goes on.</summary>
    public void During(Action work)
    {
        if (s_live)
            _console.Live(new Text(title)).AutoClear(false).Start(display =>
            {
                _display = display;
                work();
            });
        else
            work();
    }

    public void Report(TrainingProgress now)
    {
        var first = now.Step == now.TakenBefore;
        if (now.State == TrainingState.Running && (first || now.Elapsed < _next))
            return;
        _next = now.Elapsed + s_pause;
        if (_display is not null)
            _display.UpdateTarget(Picture(now));
        else
            _console.Profile.Out.Writer.WriteLine(
                $"{Where(now)}, {Pace(now)}: {Numbers(now)}".TrimEnd(' ', ':'));
    }

    public void Report(HistoryEvent warning)
    {
        _warnings.Add(warning);
        if (_display is null)
            Console.Error.WriteLine($"warning: step {warning.Step}: {warning.Text}");
    }

    IRenderable Picture(TrainingProgress now)
    {
        var done = now.Steps == 0 ? BarWidth : (int)((long)BarWidth * now.Step / now.Steps);
        var bar = $"[green]{new string('━', done)}[/]"
            + $"[grey]{new string('─', BarWidth - done)}[/]";
        return new Rows(
        [
            new Text(title),
            new Markup($"{bar}  {Markup.Escape(Where(now))}  {Markup.Escape(Pace(now))}"),
            new Text(Numbers(now)),
            .. _warnings.TakeLast(3).Select(warning => new Markup(
                $"[yellow]step {warning.Step}: {Markup.Escape(warning.Text)}[/]")),
        ]);
    }

    static string Where(TrainingProgress now) => $"step {now.Step} of {now.Steps}";

    static string Pace(TrainingProgress now)
    {
        var rate = now.StepsPerSecond.ToString("0.0", CultureInfo.InvariantCulture);
        var left = now.State == TrainingState.Running && now.Left is { } time
            ? $", {time:h\\:mm\\:ss} left" : "";
        return $"{rate} steps/s{left}";
    }

    static string Numbers(TrainingProgress now) => now.History.Count == 0 ? ""
        : string.Join("   ", now.History.Series.Select(series => string.Create(
            CultureInfo.InvariantCulture, $"{series} {now.History.Recent(series, Rows):0.000}")));
}
