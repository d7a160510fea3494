using System.Text;

namespace GanNotebooks.Kernel.Display;

/// <summary>Text of one stream that waits to be sent.</summary>
internal sealed class StreamText
{
    readonly StringBuilder waiting = new();

    public string Stream { get; private set; } = "";

    public int Length => waiting.Length;

    /// <summary>Adds text; true when it is the first since the last <see cref="Take"/>.</summary>
    public bool Add(string stream, ReadOnlySpan<char> text)
    {
        Stream = stream;
        var first = waiting.Length == 0;
        waiting.Append(text);
        return first && text.Length > 0;
    }

    /// <summary>What waits, leaving nothing; null when nothing waits. Half a surrogate pair at the
    /// end stays for the next time.</summary>
    public (string Stream, string Text)? Take()
    {
        var half = waiting.Length > 1 && char.IsHighSurrogate(waiting[^1]) ? 1 : 0;
        if (waiting.Length == 0)
            return null;
        var text = waiting.ToString(0, waiting.Length - half);
        waiting.Remove(0, text.Length);
        return (Stream, text);
    }
}
