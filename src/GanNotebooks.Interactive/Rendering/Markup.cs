using System.Text;

namespace GanNotebooks.Interactive.Rendering;

/// <summary>The few HTML constructs that every front end keeps, trusted or not.</summary>
static class Markup
{
    /// <summary>A picture that needs no file and no network.</summary>
    /// <param name="mimeType">Such as <c>image/png</c>.</param>
    /// <param name="content">The picture's file.</param>
    /// <param name="alt">What it shows, in words.</param>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="height">In CSS pixels.</param>
    public static string Image(
        string mimeType, ReadOnlySpan<byte> content, string alt, int width, int height) =>
        $"<img src=\"{DataUri(mimeType, content)}\" alt=\"{Words.Encode(alt)}\" "
        + $"width=\"{width}\" height=\"{height}\">";

    /// <summary>An SVG document as a picture: no front end strips it there.</summary>
    public static string Image(Svg svg, string alt) => Image(
        "image/svg+xml", Encoding.UTF8.GetBytes(svg.ToString()), alt, svg.Width, svg.Height);

    /// <summary>A file inside an address.</summary>
    public static string DataUri(string mimeType, ReadOnlySpan<byte> content) =>
        $"data:{mimeType};base64,{Convert.ToBase64String(content)}";

    /// <summary>A line of small print, encoded.</summary>
    public static string Small(string text) => $"<small>{Words.Encode(text)}</small>";

    /// <summary>Lines of fixed width that wrap where there is no room, encoded.</summary>
    public static string Lines(string text) => string.Join("<br>",
        text.Split('\n').Select(line => $"<code>{Words.Encode(line)}</code>"));

    /// <summary>Text of fixed width, encoded.</summary>
    public static string Pre(string text) => $"<pre>{Words.Encode(text)}</pre>";
}
