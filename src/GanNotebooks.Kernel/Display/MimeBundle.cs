using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Scripting;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Kernel.Display;

/// <summary>A value as Jupyter takes it: one text per MIME type.</summary>
internal static class MimeBundle
{
    const string Html = "text/html", Plain = "text/plain";

    /// <summary>Formats a value in the types that its formatters prefer, HTML and plain text
    /// always among them.</summary>
    /// <param name="value">Anything, null included.</param>
    /// <param name="mimeTypes">The types to use instead; plain text is added.</param>
    public static JsonObject Of(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        value = AsyncSequence.Awaited(value);
        var wanted = mimeTypes.Count > 0
            ? mimeTypes.Append(Plain)
            : Formatter.GetPreferredMimeTypesFor(value?.GetType()).Concat([Html, Plain]);
        var bundle = new JsonObject();
        foreach (var type in wanted.Distinct())
            bundle[type] = Part(type, Format(value, type));
        return bundle;
    }

    /// <summary>A text that already is what the MIME type says.</summary>
    public static JsonObject Raw(string text, string mimeType) =>
        new() { [mimeType] = Part(mimeType, text) };

    static string Format(object? value, string mimeType)
    {
        if (value is HtmlString { Value: { } own } && mimeType == Html)
            return own;   // as it is, which saves copies of what may be megabytes
        if (value is IHtmlContent html && mimeType == Plain)
            return HtmlText.Of(html);
        try
        {
            return Text(value, mimeType).Replace("\r\n", "\n");
        }
        catch (Exception e) when (CellRun.Ongoing?.Token.IsCancellationRequested != true)
        {
            return Fallback.For(value!, mimeType, e);
        }
    }

    static string Text(object? value, string mimeType)
    {
        if (value is null
            || Formatter.GetPreferredFormatterFor(value.GetType(), mimeType).Type != typeof(object))
            return value.ToDisplayString(mimeType);
        return OwnForm.Of(value, mimeType) ?? Named(value).ToDisplayString(mimeType);
    }

    /// <summary>The sequence that an iterator method gives has a class that only the compiler
    /// knows; it is shown as a sequence, not by the name of that class.</summary>
    static object Named(object value) =>
        value is IEnumerable sequence && value.GetType().Name.StartsWith('<')
            ? sequence.Cast<object?>().Select(item => item)
            : value;

    /// <summary>JSON types travel as JSON, all others as text.</summary>
    static JsonNode? Part(string mimeType, string text)
    {
        if (mimeType != "application/json" && !mimeType.EndsWith("+json", StringComparison.Ordinal))
            return text;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
