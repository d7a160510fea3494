using System.Diagnostics;

namespace GanNotebooks.Cli.Tests;

/// <summary>The command line as a real process, held to a time limit.</summary>
sealed record Gan(int ExitCode, string Out, string Err)
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "gan.dll");
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static string Root => Checkout.OfThisProgram().Root;

    public static Task<Gan> Run(params string[] arguments) => Run([], arguments);

    public static Task<Gan> Run(
        (string Name, string Value)[] environment, params string[] arguments) =>
        Run(Limit, environment, arguments);

    /// <summary>For what takes longer than a command usually does.</summary>
    public static async Task<Gan> Run(TimeSpan limit,
        (string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = Start(environment, ["dotnet", Program, .. arguments]);
        return await Finish(process, limit);
    }

    /// <summary>Any program, run in the checkout's folder.</summary>
    public static Task<Gan> Shell(
        (string Name, string Value)[] environment, params string[] words) =>
        Shell(Limit, environment, words);

    /// <summary>For a program that takes longer than most.</summary>
    public static async Task<Gan> Shell(TimeSpan limit,
        (string Name, string Value)[] environment, params string[] words)
    {
        using var process = Start(environment, words);
        return await Finish(process, limit);
    }

    public static Process Start((string Name, string Value)[] environment, string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Task<Gan> Finish(Process process) => Finish(process, Limit);

    static async Task<Gan> Finish(Process process, TimeSpan time)
    {
        using var limit = new CancellationTokenSource(time);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"not done after {time}");
        }
    }
}
