using System.ComponentModel;
using System.Diagnostics;
using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Install;

namespace GanNotebooks.Kernel.Packages;

/// <summary>The SDK's command line.</summary>
internal static class DotNet
{
    /// <summary>Whether a restore went well, and what NuGet said if not.</summary>
    internal readonly record struct Answer(bool Success, string Text);

    /// <exception cref="KernelError">There is no SDK.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static Answer Restore(string project, CellContext context)
    {
        var start = new ProcessStartInfo(
            KernelSpec.DotNet(), ["restore", project, "--nologo", "-v", "q", "-tl:off"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project),
        };
        try
        {
            using var process = Process.Start(start)!;
            using var stop = context.Run.Token.Register(
                () => process.Kill(entireProcessTree: true));
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + errors.Result;
            process.WaitForExit();
            context.Run.Token.ThrowIfCancellationRequested();
            return new Answer(process.ExitCode == 0, Words(output, project));
        }
        catch (Win32Exception e)
        {
            throw new KernelError(
                "#r \"nuget:\" needs the .NET SDK; this machine has the runtime alone", e);
        }
    }

    /// <summary>NuGet's lines without the project's path, each once.</summary>
    static string Words(string output, string project) => string.Join('\n', output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Replace($"{project} : ", "").Replace($" [{project}]", ""))
        .Where(line => line.Contains("error", StringComparison.Ordinal)
            || line.StartsWith("NU", StringComparison.Ordinal))
        .Distinct());
}
