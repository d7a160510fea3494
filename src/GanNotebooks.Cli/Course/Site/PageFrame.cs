using System.Net;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>What all pages have in common: the style, light and dark, wide and narrow.</summary>
static class PageFrame
{
    static readonly Lazy<string> s_style = new(() =>
    {
        using var resource = typeof(PageFrame).Assembly.GetManifestResourceStream("page.css")!;
        return new StreamReader(resource).ReadToEnd();
    });

    /// <param name="title">Plain text.</param>
    /// <param name="navigation">HTML above and below the content; empty for none.</param>
    /// <param name="body">HTML.</param>
    /// <param name="head">HTML of further links; empty for none.</param>
    public static string Html(
        string title, string navigation, string body, string head = "") => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{WebUtility.HtmlEncode(title)}</title>
        {head}
        <style>
        {s_style.Value}
        </style>
        </head>
        <body>
        {navigation}
        <main>
        {body}
        </main>
        {navigation}
        </body>
        </html>

        """;
}
