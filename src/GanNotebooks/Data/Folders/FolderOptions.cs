namespace GanNotebooks.Data;

/// <summary>How the images of a folder are read.</summary>
public sealed record FolderOptions
{
    /// <summary>Rows and columns that every image is brought to.</summary>
    public int Size { get; init; } = 64;

    /// <summary>1 for grey, 3 for colour.</summary>
    public int Channels { get; init; } = 3;

    /// <summary>Whether damaged files are left out and listed in <see cref="ImageFolder.Bad"/>;
    /// otherwise the first one is an error.</summary>
    public bool SkipBad { get; init; }

    /// <summary>Bytes of memory for decoded images. When all fit, each file is decoded once.
    /// </summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>How many files are decoded at once; without it as many as there are processors.
    /// </summary>
    public int? Threads { get; init; }
}
