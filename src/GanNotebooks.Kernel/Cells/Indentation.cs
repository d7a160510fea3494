namespace GanNotebooks.Kernel.Cells;

/// <summary>The blanks with which the next line of unfinished code starts.</summary>
internal static class Indentation
{
    const string Step = "    ";

    public static string After(string code)
    {
        var last = code.Split('\n').LastOrDefault(line => line.Trim().Length > 0) ?? "";
        var own = last[..^last.TrimStart().Length];
        return last.TrimEnd() is [.., '{' or '(' or '[' or '='] ? own + Step : own;
    }
}
