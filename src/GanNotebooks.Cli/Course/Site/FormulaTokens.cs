using System.Net;
using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>Takes formulas out of a text before markdown can misread them, and puts them back as
/// HTML.</summary>
sealed partial class FormulaTokens
{
    readonly List<(string Latex, bool Display)> formulas = [];

    /// <summary>The text with a word in place of every formula outside of code.</summary>
    public string TakeOut(string markdown) => CodeOrFormula().Replace(markdown, match =>
    {
        if (match.Groups["code"].Success) return match.Value;
        var display = match.Groups["display"].Success;
        formulas.Add((match.Groups[display ? "display" : "inline"].Value, display));
        return $"GANFORMULA{formulas.Count - 1}Z";
    });

    /// <summary>The page with the formulas drawn; without KaTeX as their source.</summary>
    public string PutBack(string html, Formulas? katex) => Token().Replace(html, match =>
    {
        var (latex, display) = formulas[int.Parse(match.Groups[1].Value)];
        return katex?.Render(latex, display) ?? $"<code>{WebUtility.HtmlEncode(latex)}</code>";
    });

    [GeneratedRegex(@"(?<code>```.*?```|`[^`\n]+`)|\$\$(?<display>.+?)\$\$"
        + @"|(?<![\\\w$])\$(?<inline>[^\s$`](?:[^$`]*?[^\s$`\\])?)\$(?![\w$])",
        RegexOptions.Singleline)]
    private static partial Regex CodeOrFormula();

    [GeneratedRegex(@"GANFORMULA(\d+)Z")]
    private static partial Regex Token();
}
