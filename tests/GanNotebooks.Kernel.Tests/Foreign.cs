using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using GanNotebooks.Kernel.Install;

namespace GanNotebooks.Kernel.Tests;

/// <summary>Runs Python scenarios against the kernel that lies beside the tests, each file once.
/// </summary>
static partial class Foreign
{
    public const string Python = "/usr/bin/python3";

    static readonly TimeSpan Most = TimeSpan.FromMinutes(
        Environment.GetEnvironmentVariable("GAN_LONG_TESTS") == "1" ? 30 : 5);
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Client");
    static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, string?>>> Runs = new();

    /// <summary>A folder for JUPYTER_PATH with a spec that starts this build.</summary>
    public static readonly Lazy<string> JupyterPath = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("csharp-kernel-").FullName;
        KernelSpec.Write(Path.Combine(folder, "kernels", KernelSpec.UsualName), force: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
        return folder;
    });

    /// <summary>The scenarios of a file: its functions that take a kernel.</summary>
    public static IEnumerable<string> Scenarios(string file) =>
        Scenario().Matches(File.ReadAllText(Path.Combine(Folder, file)))
            .Select(match => match.Groups["name"].Value);

    /// <summary>What went wrong in a scenario, or null.</summary>
    public static string? Failure(string file, string scenario)
    {
        var run = Runs.GetOrAdd(file, name => new(() => RunAll(name))).Value;
        return run.TryGetValue(scenario, out var error)
            ? error
            : $"the scenario did not run\n{run.GetValueOrDefault("")}";
    }

    static Dictionary<string, string?> RunAll(string file)
    {
        var (_, output, errors) = Run(Python, Path.Combine(Folder, "kernel.py"), file);
        var results = new Dictionary<string, string?> { [""] = errors };
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            results[json.RootElement.GetProperty("name").GetString()!] =
                json.RootElement.GetProperty("error").GetString();
        }
        return results;
    }

    /// <summary>Runs a program in the clients' folder and ends it, with all it started, when it
    /// takes too long.</summary>
    public static (int Code, string Output, string Errors) Run(
        string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["JUPYTER_PATH"] = JupyterPath.Value,
                ["PYTHONDONTWRITEBYTECODE"] = "1",
                ["CSHARP_KERNEL_HISTORY"] = Path.Combine(JupyterPath.Value, "history.jsonl"),
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Most))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return (process.ExitCode, output.Result, errors.Result);
    }

    [GeneratedRegex(@"^def (?<name>\w+)\(k\):", RegexOptions.Multiline)]
    private static partial Regex Scenario();
}
