namespace GanNotebooks.Data;

/// <summary>The part of every batch that one of several processes gets: all go through the data
/// in one order, and each takes its own rows.</summary>
/// <param name="Index">Which part: 0 to <paramref name="Count"/> - 1.</param>
/// <param name="Count">How many parts.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>All of it, for a process that is alone.</summary>
    public static Shard Whole { get; } = new(0, 1);
}
