using System.Diagnostics;

namespace GanNotebooks.Kernel.Display;

/// <summary>An exception as people read it: what, then the cells' lines that led to it, with
/// everything else folded away.</summary>
internal static class StackText
{
    public static IEnumerable<string> Of(Exception e, Sources sources)
    {
        yield return $"{Ansi.Red(e.GetType().FullName ?? "")}: {e.Message}";
        foreach (var line in Frames(e, sources))
            yield return line;
        for (var inner = e.InnerException; inner is not null; inner = inner.InnerException)
        {
            yield return $"caused by {Ansi.Red(inner.GetType().FullName ?? "")}: {inner.Message}";
            foreach (var line in Frames(inner, sources))
                yield return line;
        }
    }

    static IEnumerable<string> Frames(Exception e, Sources sources)
    {
        var folded = 0;
        foreach (var frame in new StackTrace(e, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is not { } path || !sources.Has(path))
            {
                folded++;
                continue;
            }
            if (folded > 0)
                yield return Folded(folded);
            folded = 0;
            yield return Ansi.Bold($"   at {FrameName.Of(frame)} in {path}, "
                + $"line {frame.GetFileLineNumber()}");
            if (sources.Line(path, frame.GetFileLineNumber()) is { } line)
                yield return $"{frame.GetFileLineNumber(),8} | {line}";
        }
        if (folded > 0)
            yield return Folded(folded);
    }

    static string Folded(int count) =>
        Ansi.Dim($"   … {count} {(count == 1 ? "frame" : "frames")} outside the cells");
}
