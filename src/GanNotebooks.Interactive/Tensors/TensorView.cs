using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Shows a tensor: its line, and its images when it looks like some.</summary>
static class TensorView
{
    const int MostLines = 32;    // of a list of tensors
    const int Smallest = 8, Largest = 1024;   // sides of what is taken for an image unasked
    const long MostCopied = 1 << 22;          // numbers that are fetched whole from a device

    public static string Text(Tensor tensor) => TensorText.Line(tensor);

    public static string Html(Tensor tensor)
    {
        if (!LooksLikeImages(tensor))
            return Line(tensor, tensor.device);
        using var scope = NewDisposeScope();
        var near = tensor.numel() <= MostCopied && tensor.device_type != DeviceType.CPU
            ? tensor.cpu() : tensor;   // one copy for both
        return $"{Line(near, tensor.device)}<br>{ImageSheetView.Html(near.AsImages())}";
    }

    /// <summary>A numbered line for each of several tensors.</summary>
    public static string Text(IEnumerable<Tensor> tensors) =>
        Lines(tensors.Select((tensor, i) => ($"{i}", tensor)));

    public static string Html(IEnumerable<Tensor> tensors) => Markup.Lines(Text(tensors));

    /// <summary>A line with its name for each of several tensors, such as a state.</summary>
    public static string Text(IDictionary<string, Tensor> tensors) =>
        Lines(tensors.Select(entry => (Words.Shorten(entry.Key, 60), entry.Value)));

    public static string Html(IDictionary<string, Tensor> tensors) => Markup.Lines(Text(tensors));

    static string Line(Tensor tensor, Device device) =>
        $"<code>{Words.Encode(TensorText.Line(tensor, device))}</code>";

    static string Lines(IEnumerable<(string Name, Tensor Tensor)> tensors)
    {
        var lines = tensors.Take(MostLines + 1)
            .Select(named => $"[{named.Name}] {Guarded(named.Tensor)}").ToList();
        if (lines.Count > MostLines)
            lines[MostLines] = "and more";
        return lines.Count == 0 ? "no tensors" : string.Join('\n', lines);
    }

    /// <summary>One tensor that cannot be shown must not hide the others.</summary>
    static string Guarded(Tensor? tensor)
    {
        try
        {
            return tensor is null ? "null" : TensorText.Line(tensor);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return error.Message.ReplaceLineEndings(" ");
        }
    }

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
