using GanNotebooks.Data;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Shows a data set: what it is, and the same number of images of each class.</summary>
static class ImageSetView
{
    const int PerClass = 4, MostClasses = 16;

    public static string Html(ImageSet set) =>
        $"<b>{Words.Encode(Words.Shorten(set.Name, 80))}</b> {Words.Encode(Facts(set))}<br>"
        + ImageSheetView.Html(Sheet(set));

    public static string Text(ImageSet set) =>
        $"{Words.Shorten(set.Name, 80)} {Facts(set)}\n" + string.Join(", ",
            set.CountPerClass().Select((count, i) =>
                $"{Words.Shorten(set.ClassNames[i], 40)} {Words.Count(count)}"));

    static string Facts(ImageSet set) =>
        $"{Words.Count(set.Count)} images, {set.Channels} x {set.Height} x {set.Width}, bytes "
        + $"brought to [-1, 1]; {Words.Shorten(set.Source, 80)}; licence {set.Licence}";

    /// <summary>A column a class, named above it; where classes are too small for that, the
    /// name stands below each image.</summary>
    static ImageSheet Sheet(ImageSet set)
    {
        var classes = Math.Min(set.ClassNames.Count, MostClasses);
        var places = set.Balanced(PerClass).Where(p => set.Labels.Span[p] < classes).ToArray();
        var full = places.Length == classes * PerClass;
        using var images = set.Pick(places);
        var sheet = images.AsImages(classes, (-1, 1), most: Math.Max(1, places.Length),
            captions: full ? null : places.Select(p => set.ClassNames[set.Labels.Span[p]]),
            scale: Math.Clamp(720 / (classes * set.Width), 1, 4));
        return sheet with
        {
            Title = $"{set.Name}: {PerClass} images of each class",
            ColumnTitles = full ? [.. set.ClassNames.Take(classes)] : [],
        };
    }
}
