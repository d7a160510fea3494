namespace GanNotebooks.Interactive;

/// <summary>One module in a summary.</summary>
/// <param name="Name">Its name inside its parent; empty for the whole.</param>
/// <param name="Kind">Its type's name.</param>
/// <param name="Depth">How many parents it has.</param>
/// <param name="Parameters">Numbers it holds itself, not in its children; those seen before are
/// counted once only.</param>
/// <param name="Trainable">How many of them learn.</param>
public sealed record LayerRow(
    string Name, string Kind, int Depth, long Parameters, long Trainable)
{
    /// <summary>The shape that came out, without the batch; null where nothing was traced.
    /// </summary>
    public long[]? Output { get; internal set; }

    /// <summary>Multiplications with a weight for one image; null where nothing was traced.
    /// </summary>
    public long? Multiplications { get; internal set; }

    /// <summary>Rows of the input image that a number of the output depends on, at most all of
    /// them; null where nothing was traced or the input is no image.</summary>
    public long? Sees { get; internal set; }

    /// <summary>Whether an earlier row is the same module, with the same weights.</summary>
    public bool Shared { get; internal init; }

    /// <summary>Why tracing ended here; null where it did not.</summary>
    public string? Failure { get; internal set; }
}
