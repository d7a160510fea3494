using System.Text.RegularExpressions;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive.Tests;

public sealed class ThemeTests
{
    /// <summary>WCAG 2.2: 4.5 for text, 3 for lines that carry meaning.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_and_lines_stand_out_from_the_card(bool dark)
    {
        var css = SvgTheme.Css.Split("@media(prefers-color-scheme:dark)");
        var rules = dark ? css[1] : css[0];
        var card = Luminance(Color(rules, ".card"));
        foreach (var text in (string[])["text", ".dim,.cap", ".bad"])
            Assert.InRange(Contrast(card, Luminance(Color(rules, text))), 4.5, 21);
        for (var i = 0; i < SvgTheme.SeriesColors; i++)
            Assert.InRange(Contrast(card, Luminance(Color(rules, $".f{i}"))), 3, 21);
        foreach (var bar in (string[])[".go", ".done", ".stop"])
            Assert.InRange(Contrast(card, Luminance(Color(rules, bar))), 3, 21);
    }

    static string Color(string rules, string selector)
    {
        var match = Regex.Match(
            rules, Regex.Escape(selector) + @"\{[^}]*fill:#(?<color>[0-9a-f]{3,6})");
        Assert.True(match.Success, $"no colour for {selector}");
        var color = match.Groups["color"].Value;
        return color.Length == 3 ? string.Concat(color.Select(c => $"{c}{c}")) : color;
    }

    static double Luminance(string color)
    {
        double Part(int index)
        {
            var value = Convert.ToInt32(color.Substring(2 * index, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(0) + 0.7152 * Part(1) + 0.0722 * Part(2);
    }

    static double Contrast(double a, double b) =>
        (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
}
