using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Shows a tensor: its line, and its images when it looks like some.</summary>
static class TensorView
{
    const int MostLines = 32;    // of a list of tensors
    const int Smallest = 8, Largest = 1024;   // sides of what is taken for an image unasked

    public static string Text(Tensor tensor) => TensorText.Line(tensor);

    public static string Html(Tensor tensor)
    {
        var line = $"<code>{Words.Encode(TensorText.Line(tensor))}</code>";
        return LooksLikeImages(tensor)
            ? $"{line}<br>{ImageSheetView.Html(tensor.AsImages())}" : line;
    }

    /// <summary>A numbered line for each of several tensors.</summary>
    public static string Text(IEnumerable<Tensor> tensors)
    {
        var lines = tensors.Take(MostLines + 1)
            .Select((tensor, i) => $"[{i}] {TensorText.Line(tensor)}").ToList();
        if (lines.Count > MostLines)
            lines[MostLines] = "and more";
        return lines.Count == 0 ? "no tensors" : string.Join('\n', lines);
    }

    public static string Html(IEnumerable<Tensor> tensors) => Markup.Pre(Text(tensors));

    /// <summary>Four dimensions with 1, 3 or 4 channels, three with that many first, or a matrix
    /// near to square; sides of 8 to 1024; real numbers.</summary>
    static bool LooksLikeImages(Tensor tensor)
    {
        var shape = tensor.shape;
        if (tensor.is_meta || tensor.is_complex() || tensor.dtype == ScalarType.Bool
            || tensor.numel() == 0 || shape.Length is < 2 or > 4
            || (shape.Length >= 3 && shape[^3] is not (1 or 3 or 4)))
            return false;
        var (height, width) = (shape[^2], shape[^1]);
        return Math.Min(height, width) >= Smallest && Math.Max(height, width) <= Largest
            && (shape.Length > 2 || 4 * Math.Max(height, width) <= 5 * Math.Min(height, width));
    }
}
