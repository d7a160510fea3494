using System.Globalization;
using System.Text;

namespace GanNotebooks.Interactive.Rendering;

/// <summary>An SVG document under construction: a card with a background of its own, so that it
/// reads on light and on dark pages.</summary>
sealed class Svg
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    readonly StringBuilder _body = new();

    /// <param name="width">In CSS pixels.</param>
    /// <param name="height">In CSS pixels.</param>
    public Svg(int width, int height)
    {
        (Width, Height) = (width, height);
        Rectangle(0, 0, width, height, "card");
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>A filled box; <paramref name="style"/> is a class of <see cref="SvgTheme"/>.
    /// </summary>
    public void Rectangle(double x, double y, double width, double height, string style) =>
        _body.Append(Invariant,
            $"<rect x='{x:0.##}' y='{y:0.##}' width='{width:0.##}' "
            + $"height='{height:0.##}' class='{style}'/>");

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        _body.Append(Invariant,
            $"<path d='M{x1:0.##} {y1:0.##}L{x2:0.##} {y2:0.##}' class='{style}'/>");

    /// <summary>A line through points; a point that is no number breaks it.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, string style)
    {
        var path = new StringBuilder();
        var pen = 'M';
        foreach (var (x, y) in points)
        {
            var there = double.IsFinite(x) && double.IsFinite(y);
            if (there)
                path.Append(Invariant, $"{pen}{x:0.#} {y:0.#}");
            pen = there ? 'L' : 'M';
        }
        if (path.Length > 0)
            _body.Append(Invariant, $"<path d='{path}' class='{style}'/>");
    }

    public void Circle(double x, double y, double radius, string style) =>
        _body.Append(Invariant,
            $"<circle cx='{x:0.##}' cy='{y:0.##}' r='{radius:0.##}' class='{style}'/>");

    /// <summary>Many small discs, as one element.</summary>
    public void Dots(IEnumerable<(double X, double Y)> centres, double radius, string style)
    {
        var path = new StringBuilder();   // lines of no length whose round ends are the discs
        foreach (var (x, y) in centres)
            path.Append(Invariant, $"M{x:0.#} {y:0.#}h0");
        if (path.Length > 0)
            _body.Append(Invariant,
                $"<path d='{path}' class='{style}' stroke-width='{2 * radius}'/>");
    }

    /// <summary>Text on one line; any string will do.</summary>
    /// <param name="x">Where it starts, ends or is centred, see <paramref name="anchor"/>.</param>
    /// <param name="y">The base line.</param>
    /// <param name="text">Encoded here.</param>
    /// <param name="style">A class of <see cref="SvgTheme"/>.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(double x, double y, string text, string style, string anchor = "start")
    {
        if (text.Length > 0)
            _body.Append(Invariant,
                $"<text x='{x:0.##}' y='{y:0.##}' class='{style}' text-anchor='{anchor}'>"
                + $"{Words.Encode(text)}</text>");
    }

    /// <summary>A PNG file in its place, pixels left crisp.</summary>
    public void Picture(double x, double y, double width, double height, byte[] png) =>
        _body.Append(Invariant,
            $"<image x='{x:0.##}' y='{y:0.##}' width='{width:0.##}' height='{height:0.##}' "
            + $"href='{Markup.DataUri("image/png", png)}' image-rendering='pixelated'/>");

    /// <summary>The finished document.</summary>
    public override string ToString() =>
        $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{Height}' "
        + $"viewBox='0 0 {Width} {Height}'><style>{SvgTheme.Css}</style>{_body}</svg>";
}
