using System.Reflection;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Runs;

/// <summary>The log of a run, <c>run.json</c>: what it was told, and when, where and with what it
/// was trained.</summary>
/// <param name="Settings">What makes it that run.</param>
/// <param name="Seed">Of its options, to be seen at once.</param>
sealed record RunLog(RunSettings Settings, int Seed)
{
    /// <summary>How many steps were asked for last.</summary>
    public int Steps { get; init; }

    /// <summary>Each time it was begun or gone on with.</summary>
    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>One process that trained it.</summary>
    /// <param name="Began">In universal time.</param>
    /// <param name="FromStep">Steps that had been taken before.</param>
    public sealed record Session(DateTime Began, int FromStep)
    {
        public int ToStep { get; init; }

        /// <summary>running, finished, interrupted, or what went wrong.</summary>
        public string State { get; init; } = "running";

        public double Seconds { get; init; }

        public string GanNotebooks { get; init; } =
            typeof(RunLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion ?? "";

        public string Libtorch { get; init; } = __version__;

        public string DotNet { get; init; } = RuntimeInformation.FrameworkDescription;

        public string System { get; init; } =
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}";

        public int Processors { get; init; } = Environment.ProcessorCount;

        public string Command { get; init; } = "";
    }
}
