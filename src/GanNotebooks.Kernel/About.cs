using System.Reflection;
using System.Runtime.InteropServices;

namespace GanNotebooks.Kernel;

/// <summary>Which kernel this is.</summary>
internal static class About
{
    public static string Version { get; } =
        typeof(About).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static string Banner =>
        $"C# 14 kernel {Version} on {RuntimeInformation.FrameworkDescription}. #!help shows help.";
}
