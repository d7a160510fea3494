using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>A grid of images with what is written around it.</summary>
/// <param name="Grid">The images.</param>
public sealed record ImageSheet(ImageGrid Grid)
{
    /// <summary>Room for one line of text.</summary>
    public const int LineHeight = 16;

    /// <summary>What is written below each image; the grid leaves a line free there.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>What is written above each column; a title before empty ones stands above all
    /// of them.</summary>
    public IReadOnlyList<string> ColumnTitles { get; init; } = [];

    /// <summary>What is written before each row.</summary>
    public IReadOnlyList<string> RowTitles { get; init; } = [];

    /// <summary>What stands above it, if anything.</summary>
    public string Heading { get; init; } = "";

    /// <summary>What the sheet shows, in a few words; the alternative text begins with it.
    /// Without it, the heading, or just "Images".</summary>
    public string Title
    {
        get => field ?? (Heading.Length > 0 ? Heading : "Images");
        init;
    }

    /// <summary>Lays images out.</summary>
    /// <param name="images">What to show.</param>
    /// <param name="options">How.</param>
    /// <param name="captions">What to write below each.</param>
    public static ImageSheet Of(
        ImageValues images, GridOptions? options = null, IReadOnlyList<string>? captions = null)
    {
        options ??= new GridOptions();
        if (captions is { Count: > 0 })
            options = options with { CaptionHeight = LineHeight };
        return new(ImageGrid.Of(images, options)) { Captions = captions ?? [] };
    }

    /// <summary>What was done to the numbers: range, what was clipped, what is not shown.
    /// </summary>
    public string Legend()
    {
        var grid = Grid;
        var parts = new List<string> { $"black to white: {grid.Range}" };
        if (grid.Shown < grid.Total)
            parts.Insert(0, $"showing {grid.Shown} of {Words.Count(grid.Total)}");
        if (grid.Clipped > 0)
            parts.Add($"{Words.Count(grid.Clipped)} values clipped");
        if (grid.NaN > 0)
            parts.Add($"{Words.Count(grid.NaN)} NaN (magenta)");
        if (grid.Infinite > 0)
            parts.Add($"{Words.Count(grid.Infinite)} infinite (orange)");
        return string.Join(", ", parts);
    }
}
