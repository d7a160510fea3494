using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Shows a <see cref="Filmstrip"/>: time runs to the right, each row is one noise.
/// </summary>
static class FilmstripView
{
    const int MostColumns = 10;
    const int Width = 720, MostScale = 4;
    const int TitleWidth = 46;   // of a step number with its thousands

    public static string Html(Filmstrip film) => film.Frames.Count == 0
        ? Markup.Small(Empty) : ImageSheetView.Html(Sheet(film));

    public static string Text(Filmstrip film) => film.Frames.Count == 0
        ? Empty : ImageSheetView.Text(Sheet(film));

    const string Empty = "an empty filmstrip: Add(step, images) while training fills it";

    static ImageSheet Sheet(Filmstrip film)
    {
        var (steps, images) = film.Columns(MostColumns);
        var scale = Math.Min(Width / (steps.Length * images.Width), MostScale);
        var options = new GridOptions
        {
            Columns = steps.Length,
            Scale = Math.Max(scale, (TitleWidth + images.Width - 1) / images.Width),
            Most = images.Count,
        };
        return new ImageSheet(ImageGrid.Of(images, options))
        {
            Title = $"Filmstrip of {film.Rows} noise vectors at steps {string.Join(", ", steps)}",
            ColumnTitles = [.. steps.Select((step, i) =>
                i == 0 ? $"step {Words.Count(step)}" : Words.Count(step))],
        };
    }
}
