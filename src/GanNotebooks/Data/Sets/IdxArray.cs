namespace GanNotebooks.Data;

/// <summary>The content of an IDX file, the format that MNIST and its relatives come in.</summary>
/// <param name="Shape">Sizes, slowest first: (N) for labels, (N, H, W) for images.</param>
/// <param name="Values">One byte an element, in that order; as many as the shape says.</param>
public sealed record IdxArray(IReadOnlyList<int> Shape, byte[] Values);
