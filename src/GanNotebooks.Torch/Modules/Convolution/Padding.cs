namespace TorchSharp;

/// <summary>What stands beyond the edge of an image.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,
    /// <summary>The image mirrored at its outermost pixels, which are not repeated.</summary>
    Reflect = 1,
    /// <summary>The outermost pixels, repeated.</summary>
    Replicate = 2,
    /// <summary>The opposite side of the image.</summary>
    Circular = 3,
    /// <summary>One value.</summary>
    Constant = 4,
}

/// <summary>How much to pad, by name.</summary>
public enum Padding
{
    /// <summary>Nothing: the result is smaller than the input.</summary>
    Valid = 0,
    /// <summary>As much as gives a result of the input's size; the stride must be 1.</summary>
    Same = 1,
}
