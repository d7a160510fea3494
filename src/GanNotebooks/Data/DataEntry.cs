namespace GanNotebooks.Data;

/// <summary>A data set that has a name.</summary>
/// <param name="Name">As it is written on a command line, such as <c>fashion-mnist</c>.</param>
/// <param name="Description">What it holds, in a few words.</param>
public sealed record DataEntry(string Name, string Description)
{
    /// <summary>Reads it as one labelled set; null when it only comes as two domains.</summary>
    public Func<DataOptions, IDataSet>? Load { get; init; }

    /// <summary>Reads it as two domains to translate between; null when it has one.</summary>
    public Func<DataOptions, UnpairedSet>? LoadUnpaired { get; init; }
}
