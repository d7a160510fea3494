using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GanNotebooks.Cli.Processes;

/// <summary>A program started by a command. It never outlives the command.</summary>
static partial class Child
{
    const int SigTerm = 15;
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>A program and its arguments, with the environment that computing needs.</summary>
    public static ProcessStartInfo Program(string file, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false };
        // Threads that spin while they wait ruin small and shared machines; the user may disagree.
        start.Environment.TryAdd("OMP_WAIT_POLICY", "PASSIVE");
        return start;
    }

    /// <summary>Starts the program on this terminal and waits for its exit code.</summary>
    public static async Task<int> Run(ProcessStartInfo start, CancellationToken cancelled)
    {
        using var process = Start(start);
        await Finish(process, cancelled);
        return process.ExitCode;
    }

    /// <exception cref="Failure">There is no such program, or it may not be started.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new Failure($"{start.FileName} did not start: {problem.Message}.",
                "./gan doctor says what is missing.");
        }
    }

    /// <summary>Waits for the end; on cancellation asks the program to end, then insists.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, and has ended.</exception>
    public static async Task Finish(Process process, CancellationToken cancelled)
    {
        try
        {
            await process.WaitForExitAsync(cancelled);
        }
        catch (OperationCanceledException)
        {
            Kill(process.Id, SigTerm);
            if (!process.WaitForExit(Grace)) process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>What a short program prints; null when it fails or does not exist.</summary>
    public static string? Answer(string file, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
