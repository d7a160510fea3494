namespace GanNotebooks.Data;

/// <summary>How a data set is read.</summary>
public sealed record DataOptions
{
    /// <summary>Which part, where a set has two.</summary>
    public Split Split { get; init; } = Split.Train;

    /// <summary>Rows and columns that images are brought to; without it a set keeps its own, and
    /// a folder's images become 64 x 64.</summary>
    public int? Size { get; init; }

    /// <summary>1 for grey images, 3 for colour; without it a set keeps its own, and a folder's
    /// images become colour.</summary>
    public int? Channels { get; init; }

    /// <summary>Whether damaged files are left out, and counted, rather than an error.</summary>
    public bool SkipBad { get; init; }

    /// <summary>Seeds what is drawn by code.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What is drawn to test with is not what is drawn to train with.</summary>
    internal int SeedOfSplit => Split == Split.Train ? Seed : ~Seed;

    internal FolderOptions ForFolder() => new()
    {
        Size = Size ?? 64,
        Channels = Channels ?? 3,
        SkipBad = SkipBad,
    };
}
