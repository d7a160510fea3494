namespace GanNotebooks.Data;

/// <summary>A file that cannot be used.</summary>
/// <param name="Path">Which.</param>
/// <param name="Reason">Why, as half a sentence.</param>
public sealed record BadFile(string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Reason}.";
}
