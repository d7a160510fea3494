using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GanNotebooks.Imaging;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Interactive.Tests;

/// <summary>A value as a notebook shows it.</summary>
sealed partial class Shown
{
    static readonly Lazy<List<object>> s_displayed = new(() =>
    {
        var displayed = new List<object>();
        Extension.Load(value =>
        {
            displayed.Add(value);
            return displayed.Add;
        });
        return displayed;
    });

    /// <summary>Everything that live views have put on the page.</summary>
    public static List<object> Displayed => s_displayed.Value;

    public Shown(object value)
    {
        _ = Displayed;
        Html = value.ToDisplayString("text/html");
        Text = value.ToDisplayString("text/plain");
        MimeTypes = [.. Formatter.GetPreferredMimeTypesFor(value.GetType())];
    }

    public string Html { get; }

    public string Text { get; }

    public string[] MimeTypes { get; }

    /// <summary>The first SVG picture, parsed: it is well-formed XML or this throws.</summary>
    public XElement Svg => XElement.Parse(Encoding.UTF8.GetString(Data("image/svg+xml")));

    /// <summary>Everything written in the SVG picture.</summary>
    public string SvgText => string.Join("\n",
        Svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));

    /// <summary>The first PNG picture, decoded; it may be inside the SVG picture.</summary>
    public Picture Png => ImageCodec.Default.DecodePng(Data("image/png",
        Html.Contains("data:image/png") ? Html : Svg.ToString()));

    byte[] Data(string type, string? within = null)
    {
        within ??= Html;
        var match = Regex.Match(within, $"data:{Regex.Escape(type)};base64,([A-Za-z0-9+/=]+)");
        Assert.True(match.Success, $"no {type} in {within[..Math.Min(200, within.Length)]}");
        return Convert.FromBase64String(match.Groups[1].Value);
    }

    /// <summary>Asserts what every front end demands: only constructs that no sanitizer removes,
    /// and alternative text on each picture.</summary>
    public Shown IsPlain()
    {
        // A quoted value is one value as long as no quote inside it is bare.
        foreach (Match tag in Tags.Matches(Quoted.Replace(Html, "\"\"")))
            Assert.DoesNotMatch(Forbidden, tag.Value);
        Assert.DoesNotContain("http", Base64.Replace(Html, ""));
        foreach (Match image in Images.Matches(Html))
            Assert.Matches("alt=\"[^\"]{5,}\"", image.Value);
        Assert.False(string.IsNullOrWhiteSpace(Text));
        return this;
    }

    [GeneratedRegex("<(script|style|svg|iframe|link)|style=|\\son\\w+=", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags { get; }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("<img [^>]*>")]
    private static partial Regex Images { get; }

    [GeneratedRegex("base64,[A-Za-z0-9+/=]+")]
    private static partial Regex Base64 { get; }
}
