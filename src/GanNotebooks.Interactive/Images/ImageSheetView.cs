using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Shows an <see cref="ImageSheet"/>: a PNG, inside an SVG where there is text.
/// </summary>
static class ImageSheetView
{
    const int Margin = 10;
    const double LetterWidth = 5.8;   // of the captions' type, on average

    public static string Html(ImageSheet sheet) =>
        $"{Heading(sheet)}{Picture(sheet)}<br>{Markup.Small(sheet.Legend())}";

    public static string Text(ImageSheet sheet)
    {
        var grid = sheet.Grid;
        var size = $"{grid.CellWidth / grid.Scale} x {grid.CellHeight / grid.Scale}";
        var what = $"{Words.Shorten(sheet.Title, 80)}: {grid.Shown} of {size} pixels, "
            + $"{grid.Rows} x {grid.Columns}; {sheet.Legend()}";
        return sheet.Captions.Count == 0 ? what
            : $"{what}\n{string.Join(", ", sheet.Captions.Select(c => Words.Shorten(c, 40)))}";
    }

    static string Heading(ImageSheet sheet) => sheet.Heading.Length == 0 ? ""
        : $"<b>{Words.Encode(Words.Shorten(sheet.Heading, 80))}</b><br>";

    static string Picture(ImageSheet sheet)
    {
        var png = ImageCodec.Default.EncodePng(sheet.Grid.Picture);
        var written = sheet.Captions.Count + sheet.ColumnTitles.Count + sheet.RowTitles.Count > 0;
        return written
            ? Markup.Image(Draw(sheet, png), Text(sheet))
            : Markup.Image("image/png", png, Text(sheet),
                sheet.Grid.Picture.Width, sheet.Grid.Picture.Height);
    }

    static Svg Draw(ImageSheet sheet, byte[] png)
    {
        var grid = sheet.Grid;
        var left = Margin + RowTitleWidth(sheet);
        var top = Margin + (sheet.ColumnTitles.Count > 0 ? ImageSheet.LineHeight : 0);
        var svg = new Svg(
            left + grid.Picture.Width + Margin, top + grid.Picture.Height + Margin);
        svg.Picture(left, top, grid.Picture.Width, grid.Picture.Height, png);
        var letters = Math.Max(3, (int)((grid.CellWidth + grid.Gap + 1) / LetterWidth));
        for (var i = 0; i < Math.Min(sheet.Captions.Count, grid.Shown); i++)
        {
            var (x, y) = grid.Corner(i);
            svg.Text(left + x + grid.CellWidth / 2.0, top + y + grid.CellHeight + 12,
                Words.Shorten(sheet.Captions[i], letters), "cap", "middle");
        }
        DrawColumnTitles(svg, sheet, left, top - 6);
        for (var i = 0; i < Math.Min(sheet.RowTitles.Count, grid.Rows); i++)
            svg.Text(left - 6, top + grid.Corner(i * grid.Columns).Y + grid.CellHeight / 2.0 + 4,
                Words.Shorten(sheet.RowTitles[i], 24), "cap", "end");
        return svg;
    }

    /// <summary>A title has the room of the empty titles after it, too.</summary>
    static void DrawColumnTitles(Svg svg, ImageSheet sheet, int left, int y)
    {
        var grid = sheet.Grid;
        var titles = sheet.ColumnTitles.Take(grid.Columns).ToList();
        for (var i = 0; i < titles.Count; i++)
        {
            var last = i;
            while (last + 1 < titles.Count && titles[last + 1].Length == 0)
                last++;
            var (from, to) = (grid.Corner(i).X, grid.Corner(last).X + grid.CellWidth);
            var letters = Math.Max(3, (int)((to - from + grid.Gap + 1) / LetterWidth));
            svg.Text(left + (from + to) / 2.0, y,
                Words.Shorten(titles[i], letters), "cap", "middle");
            i = last;
        }
    }

    static int RowTitleWidth(ImageSheet sheet) => (int)(LetterWidth * sheet.RowTitles
        .Select(title => Words.Shorten(title, 24).Length + 1).DefaultIfEmpty(0).Max());
}
