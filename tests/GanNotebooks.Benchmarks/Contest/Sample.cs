using System.Text.Json.Serialization;

namespace GanNotebooks.Benchmarks.Contest;

/// <summary>What a contestant says when it is ready.</summary>
/// <param name="Numbers">See <see cref="Work.Numbers"/>.</param>
/// <param name="Flops">See <see cref="Work.Flops"/>.</param>
sealed record Ready(
    [property: JsonPropertyName("numbers")] double[] Numbers,
    [property: JsonPropertyName("flops")] double Flops);

/// <summary>What a contestant says when it has been timed; all for one execution.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Processor">Seconds of processor time, of all threads and child processes.</param>
/// <param name="Peak">Bytes of memory that the process has had at most.</param>
sealed record Sample(
    [property: JsonPropertyName("wall")] double Wall,
    [property: JsonPropertyName("processor")] double Processor,
    [property: JsonPropertyName("peak")] double Peak);
