using System.Globalization;
using System.Runtime.InteropServices;
using GanNotebooks.Benchmarks.Contest;
using TorchSharp;

namespace GanNotebooks.Benchmarks.Report;

static class Machine
{
    /// <summary>What the figures belong to.</summary>
    internal static string Line(Settings settings) => string.Create(CultureInfo.InvariantCulture,
        $"{Processor}, {Environment.ProcessorCount} processors, {settings.Threads} threads, load "
        + $"{Load}; libtorch {torch.__version__}, BLAS {Blas}, device {settings.Device}, "
        + $"{Variables}, .NET {Environment.Version}; {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {settings.Rounds} rounds");

    static string Variables => string.Join(", ", Row.Waiting.Select(waiting =>
        $"{waiting.Variable} {Environment.GetEnvironmentVariable(waiting.Variable)}"));

    static string Processor => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name"))
            is { } line
        ? line.Split(':')[1].Trim() : RuntimeInformation.ProcessArchitecture.ToString();

    static string Load =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    static string Blas =>
        new FileInfo("/etc/alternatives/libblas.so.3-x86_64-linux-gnu").LinkTarget ?? "libtorch's own";
}
