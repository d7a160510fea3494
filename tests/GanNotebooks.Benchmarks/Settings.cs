using TorchSharp;

namespace GanNotebooks.Benchmarks;

/// <summary>How a run of the benchmarks is done.</summary>
sealed record Settings
{
    /// <summary>The rows that were named; none for all.</summary>
    internal IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>How often each contestant is timed.</summary>
    internal int Rounds { get; init; } = 5;

    /// <summary>Threads of ours and of the tuned peer.</summary>
    internal int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>"cpu" or "cuda".</summary>
    internal string Device { get; init; } = "cpu";

    /// <summary>Whether the output is JSON.</summary>
    internal bool Json { get; init; }

    /// <summary>A page of Markdown that gets the table; none without it.</summary>
    internal string? Page { get; init; }

    /// <exception cref="ArgumentException">An option is unknown or has no sensible value.
    /// </exception>
    internal static Settings Parse(string[] arguments)
    {
        var settings = new Settings();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var word))
            settings = word switch
            {
                "--json" => settings with { Json = true },
                "--rounds" => settings with { Rounds = Count(word, rest) },
                "--threads" => settings with { Threads = Count(word, rest) },
                "--page" => settings with { Page = Value(word, rest) },
                "--device" => settings with { Device = Known(Value(word, rest)) },
                _ when word.StartsWith('-') => throw new ArgumentException($"no option {word}"),
                _ => settings with { Rows = [.. settings.Rows, word] },
            };
        return settings;
    }

    static string Value(string option, Queue<string> rest) => rest.TryDequeue(out var value)
        ? value : throw new ArgumentException($"{option} needs a value");

    static int Count(string option, Queue<string> rest) =>
        int.TryParse(Value(option, rest), out var count) && count > 0
            ? count : throw new ArgumentException($"{option} must be a number above 0");

    static string Known(string device) =>
        device == "cpu" || device == "cuda" && torch.cuda.is_available()
        ? device : throw new ArgumentException(
            $"--device is {device}, expected cpu, or cuda on a machine that has it");
}
