using System.CommandLine;

namespace GanNotebooks.Kernel.Install;

/// <summary>A usage error: what, the input echoed, a caret under the word that is wrong.</summary>
internal static class Complaint
{
    const string Indent = "       csharp-kernel";

    public static string About(ParseResult parsed, string[] args)
    {
        var error = parsed.Errors[0];
        var bad = Array.FindIndex(args, word => error.Message.Contains($"'{word}'"));
        var line = $"error: {error.Message}\n{Indent} {string.Join(' ', args)}";
        if (bad < 0)
            return $"{line}\nSee csharp-kernel --help.";
        var before = Indent.Length + 1 + args[..bad].Sum(word => word.Length + 1);
        return $"{line}\n{new string(' ', before)}^ see csharp-kernel --help";
    }
}
