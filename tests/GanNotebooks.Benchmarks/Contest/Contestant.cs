using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace GanNotebooks.Benchmarks.Contest;

/// <summary>A process that has something ready, and times it each time a line is sent to it.
/// Between the lines it waits and costs nothing.</summary>
sealed class Contestant : IDisposable
{
    readonly Process process;
    Ready? ready;

    internal Contestant(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        process = Process.Start(start)!;
    }

    /// <summary>Waits until it is.</summary>
    internal Ready Ready => ready ??= Read<Ready>();

    /// <summary>Executes for about so many seconds, once at least.</summary>
    internal Sample Time(double seconds)
    {
        _ = Ready;
        process.StandardInput.WriteLine(seconds.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Flush();
        return Read<Sample>();
    }

    T Read<T>() => process.StandardOutput.ReadLine() is { } line
        ? JsonSerializer.Deserialize<T>(line)!
        : throw new InvalidOperationException($"{process.StartInfo.FileName} "
            + $"{string.Join(' ', process.StartInfo.ArgumentList)} ended early. A peer needs Debian's "
            + "python3-torch, python3-torchvision, python3-pil, python3-scipy and "
            + "python3-ipykernel.");

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
