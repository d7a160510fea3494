namespace GanNotebooks.Kernel.Display;

/// <summary>Colours that every front end understands.</summary>
internal static class Ansi
{
    public static string Red(string text) => $"\e[31m{text}\e[0m";

    public static string Bold(string text) => $"\e[1m{text}\e[0m";

    public static string Dim(string text) => $"\e[2m{text}\e[0m";
}
