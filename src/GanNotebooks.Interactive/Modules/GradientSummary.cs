using GanNotebooks.Interactive.Rendering;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>The gradients of a network after <c>backward()</c>: where learning vanishes, explodes,
/// or never arrives.</summary>
public sealed class GradientSummary
{
    readonly List<GradientRow> _rows;

    GradientSummary(List<GradientRow> rows) => _rows = rows;

    /// <summary>Copies what it needs, so that it stays as it is when training goes on.</summary>
    internal static GradientSummary Of(nn.Module module)
    {
        using var scope = NewDisposeScope();
        return new([.. module.named_parameters().Select(p => new GradientRow(
            p.name, p.parameter.shape, TensorSample.Statistics(p.parameter).Statistics,
            p.parameter.grad is { } gradient && gradient.numel() > 0
                ? TensorSample.Statistics(gradient).Statistics : null))]);
    }

    internal string Html() => Table().Html();

    internal string Text() => Table().Text();

    Table Table()
    {
        var table = new Table(
            ["parameter", "shape", "weights", "gradient", "largest", "ratio", "", ""],
            leftColumns: 2);
        foreach (var row in _rows)
            table.Add([Words.Shorten(row.Name, 60), $"({string.Join(", ", row.Shape)})",
                Words.Number(row.Weight.RootMeanSquare), .. Gradient(row)]);
        table.Foot = _rows.Count == 0 ? "no parameters"
            : "weights, gradient: root mean square; ratio: of the gradient's to the weights'";
        return table;
    }

    static string[] Gradient(GradientRow row) => row.Gradient is not { } of
        ? ["", "", "", "", row.Trouble]
        : [Words.Number(of.RootMeanSquare),
            Words.Number(Math.Max(Math.Abs(of.Min), Math.Abs(of.Max))),
            row.Weight.RootMeanSquare > 0
                ? Words.Number(of.RootMeanSquare / row.Weight.RootMeanSquare) : "", of.Max > of.Min
                ? Sparkline.Draw(of.Histogram) : "", row.Trouble];
}
