using System.IO.Enumeration;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GanNotebooks.Kernel.Records;

/// <summary>The cells that a person ran, in this kernel and earlier ones.</summary>
/// <remarks>
/// One line of JSON per cell, in the person's data folder; when there are too many, the oldest go.
/// Results are kept in memory only. The file is written beside the cell, which does not wait for it.
/// CSHARP_KERNEL_HISTORY names another file, or "off" for none. A file that cannot be read or
/// written leaves the history in memory only. Thread safe.
/// </remarks>
internal sealed class History
{
    const int Most = 10_000, MostOutput = 2000;

    readonly Lock gate = new();
    readonly Lazy<List<HistoryEntry>> entries;
    readonly string? file = FileOf(Environment.GetEnvironmentVariable("CSHARP_KERNEL_HISTORY"));
    int session;
    Task saving = Task.CompletedTask;

    public History() => entries = new(Load);

    public void Add(int line, string input)
    {
        lock (gate)
        {
            var all = entries.Value;
            var entry = new HistoryEntry(session, line, input);
            all.Add(entry);
            if (file is not null)
                saving = saving.ContinueWith(_ => Save(entry), TaskScheduler.Default);
        }
    }

    /// <summary>Waits until all is written, for two seconds at most.</summary>
    public void Finish()
    {
        Task last;
        lock (gate)
            last = saving;
        last.Wait(TimeSpan.FromSeconds(2));
    }

    /// <summary>Adds its result to the cell that ran last.</summary>
    public void AddOutput(string text)
    {
        lock (gate)
        {
            var all = entries.Value;
            if (all.Count > 0)
                all[^1] = all[^1] with { Output = text.Length > MostOutput
                    ? text[..MostOutput] + "…" : text };
        }
    }

    /// <summary>The last cells.</summary>
    public IReadOnlyList<HistoryEntry> Tail(int count) => Snapshot().TakeLast(count).ToList();

    /// <summary>Cells of one session, from start on, before stop.</summary>
    /// <param name="number">The session; 0 is this one, -1 the one before.</param>
    /// <param name="start">The first line.</param>
    /// <param name="stop">The line after the last; 0 or less for all.</param>
    public IReadOnlyList<HistoryEntry> Range(int number, int start, int stop)
    {
        var all = Snapshot();
        var wanted = number > 0 ? number : session + number;
        return [.. all.Where(entry => entry.Session == wanted && entry.Line >= start
            && (stop <= 0 || entry.Line < stop))];
    }

    /// <summary>The last cells that fit a pattern with * and ?.</summary>
    public IReadOnlyList<HistoryEntry> Search(string pattern, int count, bool unique)
    {
        var fitting = Snapshot().Where(entry =>
            FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
        if (unique)
            fitting = fitting.GroupBy(entry => entry.Input).Select(same => same.Last());
        return [.. fitting.TakeLast(count)];
    }

    HistoryEntry[] Snapshot()
    {
        lock (gate)
            return [.. entries.Value];
    }

    static string? FileOf(string? chosen) => chosen switch
    {
        "off" => null,
        { Length: > 0 } => chosen,
        _ => Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify),
            "csharp-kernel", "history.jsonl"),
    };

    List<HistoryEntry> Load()
    {
        List<HistoryEntry> loaded = [];
        try
        {
            if (File.Exists(file))
                loaded = [.. File.ReadLines(file).Select(Read).OfType<HistoryEntry>()];
            if (loaded.Count > Most)
            {
                loaded.RemoveRange(0, loaded.Count - Most / 2);
                File.WriteAllLines(file!, loaded.Select(Write));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Warn($"the history cannot be read: {e.Message}");
        }
        session = loaded.Count == 0 ? 1 : loaded[^1].Session + 1;
        return loaded;
    }

    void Save(HistoryEntry entry)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file!))!);
            File.AppendAllText(file!, Write(entry) + "\n", Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Warn($"the history cannot be written: {e.Message}");
        }
    }

    static string Write(HistoryEntry entry) =>
        new JsonArray(entry.Session, entry.Line, entry.Input).ToJsonString();

    static HistoryEntry? Read(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonArray { Count: 3 } parts
                ? new HistoryEntry((int)parts[0]!, (int)parts[1]!, (string)parts[2]!)
                : null;
        }
        catch (Exception e) when (
            e is JsonException or InvalidOperationException or FormatException)
        {
            return null;   // another program's line, or half of one
        }
    }
}
