using System.Text.Encodings.Web;
using System.Text.Json;
using GanNotebooks.Training;

namespace GanNotebooks.Cli.Runs;

/// <summary>The folder that a run writes: <c>run.json</c>, <c>checkpoints/</c>, <c>samples/</c>,
/// the recorded numbers as CSV, and the best checkpoint.</summary>
/// <param name="Path">As the user wrote it.</param>
sealed record RunFolder(string Path)
{
    static readonly JsonSerializerOptions s_form = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Samples => Within("samples");

    public string Best => Within("best.gan");

    public string Checkpoints => Within("checkpoints");

    /// <summary>Whether a run has begun here.</summary>
    public bool IsUsed => File.Exists(Log);

    string Log => Within("run.json");

    /// <exception cref="Failure">There is no run here, or its log is damaged.</exception>
    public RunLog ReadLog()
    {
        if (!IsUsed)
            throw new Failure($"{Path} holds no run: there is no run.json.",
                "./gan train MODEL --data DATA --out RUN makes one.");
        try
        {
            return JsonSerializer.Deserialize<RunLog>(File.ReadAllText(Log))
                ?? throw new JsonException("it is empty");
        }
        catch (JsonException damage)
        {
            throw new Failure($"{Log} is damaged: {damage.Message}",
                "Put back a copy of it, or train anew into another folder.");
        }
    }

    public void WriteLog(RunLog log)
    {
        Directory.CreateDirectory(Samples);
        Replace(Log, JsonSerializer.Serialize(log, s_form));
    }

    /// <summary>Writes each history that has rows as <c>NAME.csv</c>, and what happened as
    /// <c>events.csv</c>.</summary>
    public void WriteNumbers(Trainer trainer)
    {
        foreach (var (name, numbers) in trainer.Histories)
            if (numbers.Count > 0)
                numbers.SaveCsv(Within($"{name}.csv"));
        if (trainer.Losses.Events.Length > 0)
            Replace(Within("events.csv"), "step,event\r\n" + string.Concat(
                trainer.Losses.Events.Select(it => $"{it.Step},\"{it.Text}\"\r\n")));
    }

    static void Replace(string path, string text)
    {
        File.WriteAllText(path + ".part", text);
        File.Move(path + ".part", path, overwrite: true);
    }

    string Within(string name) => System.IO.Path.Combine(Path, name);
}
