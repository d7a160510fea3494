using System.Globalization;
using GanNotebooks.Training;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GanNotebooks.Cli.Runs;

/// <summary>A training's progress: on a terminal that can move its cursor a picture of some lines
/// that is drawn again in its place; elsewhere a line now and then.</summary>
sealed class TrainingConsole : IProgress<TrainingProgress>, IProgress<HistoryEvent>
{
    const int LongestBar = 40;
    const int ShortestBar = 8;
    const int Rows = 20;   // of losses, whose mean is shown

    readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    });
    readonly string _title;
    readonly bool _live;
    readonly TimeSpan _pause;
    readonly List<HistoryEvent> _warnings = [];
    LiveDisplayContext? _display;
    TimeSpan _next;

    /// <param name="title">What is trained, and into which folder.</param>
    public TrainingConsole(string title)
    {
        (_title, _live) = (title, _console.Profile.Capabilities.Ansi);
        _pause = TimeSpan.FromSeconds(_live ? 0.2 : 10);
        _next = _live ? TimeSpan.Zero : _pause;
    }

    /// <summary>Shows the progress as long as the work goes on.</summary>
    public void During(Action work)
    {
        if (_live)
            _console.Live(new Text(_title)).AutoClear(false).Start(display =>
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
        _next = now.Elapsed + _pause;
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
        var words = $"  {Where(now)}  {Pace(now)}";
        var width = Math.Clamp(
            _console.Profile.Width - words.Length - 1, ShortestBar, LongestBar);
        var done = now.Steps == 0 ? width : (int)((long)width * now.Step / now.Steps);
        var bar = $"[green]{new string('━', done)}[/][grey]{new string('─', width - done)}[/]";
        return new Rows(
        [
            new Text(_title),
            new Markup($"{bar}{Markup.Escape(words)}"),
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
