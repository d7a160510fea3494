using GanNotebooks.Data;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Shows a set of images: what it is, and the same number of images of each class.
/// </summary>
static class DataSetView
{
    const int PerClass = 4, MostClasses = 16, Alone = 16;   // images of the only class

    public static string Html(IDataSet set) =>
        $"<b>{Words.Encode(Words.Shorten(set.Name, 80))}</b> {Words.Encode(Facts(set))}<br>"
        + (set.Shape.Count == 3 && set.Count > 0 ? ImageSheetView.Html(Sheet(set)) : "");

    public static string Text(IDataSet set) =>
        $"{Words.Shorten(set.Name, 80)} {Facts(set)}\n" + string.Join(", ",
            set.CountPerClass().Select((count, i) =>
                $"{Words.Shorten(set.ClassNames[i], 40)} {Words.Count(count)}"));

    static string Facts(IDataSet set)
    {
        var facts = $"{Words.Count(set.Count)} "
            + (set.Shape.Count == 3 ? "images" : "samples") + $", {string.Join(" x ", set.Shape)}";
        return set switch
        {
            ImageSet known => $"{facts}, bytes brought to [-1, 1]; "
                + $"{Words.Shorten(known.Source, 80)}; licence {Words.Shorten(known.Licence, 40)}",
            ImageFolder { Bad.Count: > 0 and var bad } => $"{facts}, bytes brought to [-1, 1]; "
                + $"{Words.Count(bad)} damaged files left out",
            _ => facts,
        };
    }

    /// <summary>A column a class, named above it; where classes are too small for that, the
    /// name stands below each image.</summary>
    static ImageSheet Sheet(IDataSet set)
    {
        var classes = Math.Min(set.ClassNames.Count, MostClasses);
        var columns = classes == 1 ? Alone / 2 : classes;
        var perClass = classes == 1 ? Alone : PerClass;
        var places = set.Balanced(perClass).Where(p => set.Label(p) < classes).ToArray();
        var full = places.Length == classes * perClass && classes > 1;
        using var images = set.Pick(places);
        var sheet = images.AsImages(columns, (-1, 1), most: Math.Max(1, places.Length),
            captions: full || classes == 1 ? null
                : places.Select(p => set.ClassNames[set.Label(p)]),
            scale: Math.Clamp(720 / (columns * set.Shape[2]), 1, 4));
        return sheet with
        {
            Title = $"{set.Name}: {perClass} images of each class",
            ColumnTitles = full ? [.. set.ClassNames.Take(classes)] : [],
        };
    }
}
