namespace GanNotebooks.Remedies;

/// <summary>What is done to every image before the discriminator sees it.</summary>
[Flags]
public enum Augmentations
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Brightness, saturation and contrast change at random.</summary>
    Color = 1,

    /// <summary>The image moves by up to an eighth of its size; what comes in is 0.</summary>
    Translation = 2,

    /// <summary>A square of half the size is set to 0.</summary>
    Cutout = 4,

    /// <summary>All three, for data sets of a few hundred images.</summary>
    All = Color | Translation | Cutout,
}
