using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Training;

namespace GanNotebooks.Interactive;

/// <summary>Draws a <see cref="LiveFrame"/>: bar, rate, curves, what D says, a hint, samples.
/// </summary>
static class LiveView
{
    const int Width = 760, Height = 356, Margin = 14;
    const int ChartTop = 50, ChartHeight = 216, SampleSize = 260, StripTop = 286;
    const int HintWidth = 108;   // characters in a line

    public static string Html(LiveFrame frame) => Markup.Image(Draw(frame), Text(frame));

    public static string Text(LiveFrame frame)
    {
        var history = frame.Progress.History;
        var numbers = history.Count == 0 ? "" : "\n" + string.Join(", ", history.Series
            .Select(s => $"{Words.Shorten(s, 40)} {Words.Number(history.Recent(s))}"));
        var hint = frame.Hint.Length > 0 ? $"\n{frame.Hint}" : "";
        return $"{Title(frame)}, {Rate(frame.Progress)}{numbers}{hint}";
    }

    static Svg Draw(LiveFrame frame)
    {
        var svg = new Svg(Width, Height);
        DrawBar(svg, frame);
        var left = frame.Samples is null ? Width : Width - SampleSize - 2 * Margin;
        DrawCurves(svg, frame.Progress.History, left);
        DrawStrip(svg, frame.Progress.History, left);
        if (frame.Samples is { } samples)
            DrawSamples(svg, samples);
        var broken = frame.Progress.History.Series
            .Any(s => !double.IsFinite(frame.Progress.History.Last(s)));
        var y = Height - 22;
        foreach (var line in Words.Lines(frame.Hint, HintWidth).Take(2))
        {
            svg.Text(Margin, y, line, broken && frame.Progress.Step > 0 ? "bad" : "");
            y += 16;
        }
        return svg;
    }

    static void DrawBar(Svg svg, LiveFrame frame)
    {
        var progress = frame.Progress;
        var style = progress.State switch
        {
            TrainingState.Finished => "done",
            TrainingState.Stopped => "stop",
            _ => "go",
        };
        var stopped = progress.State == TrainingState.Stopped;
        svg.Text(Margin, 20, Title(frame), stopped ? "bad" : "b");
        svg.Text(Width - Margin, 20, Rate(progress), "dim", "end");
        svg.Rectangle(Margin, 30, Width - 2 * Margin, 8, "rail");
        var share = progress.Steps > 0 ? (double)progress.Step / progress.Steps : 1;
        svg.Rectangle(Margin, 30, (Width - 2 * Margin) * share, 8, style);
    }

    static void DrawCurves(Svg svg, History history, int width)
    {
        var chart = history.AsChart();
        var panels = chart.Panels.Where(panel => panel.Range is null).ToList();
        for (var i = 0; i < panels.Count; i++)
            ChartSvg.DrawPanel(svg, chart, panels[i],
                i * width / panels.Count, ChartTop, width / panels.Count, ChartHeight);
    }

    /// <summary>A scale from 0 to 1 with what D says on average of real and of fake images.
    /// </summary>
    static void DrawStrip(Svg svg, History history, int width)
    {
        if (!history.Series.Contains(History.RealScore)
            || !history.Series.Contains(History.FakeScore))
            return;
        var scale = new Axis(0, 1, Margin + 74, width - 20);
        svg.Text(Margin, StripTop + 4, "D says", "b");
        svg.Rectangle(scale[0], StripTop - 3, scale[1] - scale[0], 6, "rail");
        svg.Text(scale[0] - 5, StripTop + 4, "0", "dim", "end");
        svg.Text(scale[1] + 5, StripTop + 4, "1", "dim");
        Mark(History.FakeScore, "f3", StripTop + 20);
        Mark(History.RealScore, "f2", StripTop - 10);

        void Mark(string series, string style, int y)
        {
            var mean = history.Recent(series);
            if (!double.IsFinite(mean))
                return;
            var x = scale[Math.Clamp(mean, 0, 1)];
            var anchor = mean < 0.15 ? "start" : mean > 0.85 ? "end" : "middle";
            svg.Circle(x, StripTop, 6, style);
            svg.Text(x, y, FormattableString.Invariant($"{series} {mean:0.00}"), "dim", anchor);
        }
    }

    static void DrawSamples(Svg svg, ImageGrid samples)
    {
        var (width, height) = (samples.Picture.Width, samples.Picture.Height);
        var fit = Math.Min((double)SampleSize / width, (double)SampleSize / height);
        var scale = fit >= 1 ? Math.Floor(fit) : fit;
        svg.Picture(Width - Margin - (SampleSize + width * scale) / 2,
            ChartTop + (SampleSize - height * scale) / 2, width * scale, height * scale,
            ImageCodec.Default.EncodePng(samples.Picture));
    }

    static string Title(LiveFrame frame)
    {
        var progress = frame.Progress;
        var where = $"step {Words.Count(progress.Step)} of {Words.Count(progress.Steps)}";
        return progress.State switch
        {
            TrainingState.Finished => $"Trained: {where}",
            TrainingState.Stopped when frame.Interrupted => $"Interrupted: {where}",
            TrainingState.Stopped when frame.Error is { } error =>
                $"Failed: {where}: {Words.Shorten(error.Message, 50)}",
            TrainingState.Stopped => $"Stopped early: {where}",
            _ => $"Training: {where}",
        };
    }

    static string Rate(TrainingProgress progress)
    {
        var rate = FormattableString.Invariant($"{progress.StepsPerSecond:0.0} steps/s");
        return progress.State != TrainingState.Running
            ? $"{rate}, took {Words.Time(progress.Elapsed)}"
            : progress.Left is { } left ? $"{rate}, {Words.Time(left)} left" : "starting";
    }
}
