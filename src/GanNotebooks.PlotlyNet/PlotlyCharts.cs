using System.Runtime.CompilerServices;
using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace GanNotebooks.PlotlyNet;

/// <summary>What a GAN gives to look at, as charts of Plotly.NET: to be styled and combined with
/// its own methods.</summary>
public static class PlotlyCharts
{
    const int Bins = 40;

    /// <summary>Lets notebooks show charts, through Plotly.NET.Interactive's own formatter. Where
    /// that package was loaded with <c>#r "nuget:"</c>, it is done already.</summary>
    public static void Load()
    {
        OneFSharp.Share();
        RegisterFormatter();
    }

    // Not inlined: what it names must not be loaded before FSharp.Core is found.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void RegisterFormatter() => Formatter.Register<GenericChart>(
        (chart, writer) => writer.Write(Plotly.NET.Interactive.Formatters.toInteractiveHTML(chart)),
        HtmlFormatter.MimeType);

    /// <summary>A curve for each series, over the steps.</summary>
    /// <param name="history">The numbers of a run.</param>
    /// <param name="series">Which; all when none is named.</param>
    /// <exception cref="KeyNotFoundException">There is no such series.</exception>
    public static GenericChart ToChart(this History history, params string[] series)
    {
        var steps = history.Steps;
        return Chart.Combine((series.Length > 0 ? series : history.Series).Select(name =>
        {
            var values = history[name];   // may have grown since: only whole rows are drawn
            return Chart.Line<int, double, string>(
                steps, values.Take(steps.Length), Name: name);
        }));
    }

    /// <summary>How often values occur, such as D's outputs for real and for fake images.
    /// </summary>
    /// <param name="values">The values, by what they are of.</param>
    public static GenericChart ToHistogram(
        this IEnumerable<(string Name, IEnumerable<double> Values)> values) =>
        Chart.Combine(values.Select(one => Chart.Histogram<double, double, string>(
            X: one.Values.ToArray(), Name: one.Name, Opacity: 0.6, NBinsX: Bins)));

    /// <summary>Points in the plane, such as latent vectors or samples of a ring, coloured by what
    /// they are.</summary>
    /// <param name="points">The points.</param>
    /// <param name="labels">One for each point; none gives one colour.</param>
    /// <exception cref="ArgumentException">More or fewer labels than points.</exception>
    public static GenericChart ToScatter(
        this IReadOnlyList<(double X, double Y)> points, IReadOnlyList<string>? labels = null)
    {
        if (labels is not null && labels.Count != points.Count)
            throw new ArgumentException(
                $"ToScatter got {labels.Count} labels for {points.Count} points: expected one each.",
                nameof(labels));
        return Chart.Combine(points.Select((point, i) => (point, label: labels?[i] ?? "points"))
            .GroupBy(labelled => labelled.label)
            .Select(group => Chart.Point<double, double, string>(
                group.Select(labelled => labelled.point.X),
                group.Select(labelled => labelled.point.Y), Name: group.Key)));
    }
}
