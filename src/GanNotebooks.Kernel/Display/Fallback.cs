using System.Net;

namespace GanNotebooks.Kernel.Display;

/// <summary>What is shown of a value whose formatter threw: the value's own text if it has one,
/// and what threw.</summary>
internal static class Fallback
{
    public static string For(object value, string mimeType, Exception thrown)
    {
        var note = $"the {mimeType} formatter of {value.GetType()} threw "
            + $"{thrown.GetType().Name}: {thrown.Message}";
        var text = $"{TextOf(value)}\n({note})";
        return mimeType == "text/html" ? $"<pre>{WebUtility.HtmlEncode(text)}</pre>" : text;
    }

    static string? TextOf(object value)
    {
        try
        {
            return value.ToString();
        }
        catch (Exception e)
        {
            return $"{value.GetType()} (its ToString threw {e.GetType().Name}: {e.Message})";
        }
    }
}
