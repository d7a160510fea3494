namespace GanNotebooks.Imaging;

/// <summary>How images are laid out side by side.</summary>
public sealed record GridOptions
{
    /// <summary>Images in a row; without it, as near to a square as the count allows, 8 at most.
    /// </summary>
    public int? Columns { get; init; }

    /// <summary>Screen pixels for each pixel of an image, a whole number so that pixels stay
    /// crisp; without it, as many as bring the grid to about 512 pixels, 8 at most.</summary>
    public int? Scale { get; init; }

    /// <summary>Which numbers are black and white; without it, detected.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>Transparent pixels between the images.</summary>
    public int Gap { get; init; } = 2;

    /// <summary>After so many columns the gap is a wide one, so that groups are seen as such;
    /// without it, all columns are one group.</summary>
    public int? Group { get; init; }

    /// <summary>Transparent pixels below each image, where a caption may be written.</summary>
    public int CaptionHeight { get; init; }

    /// <summary>How many images are drawn at most.</summary>
    public int Most { get; init; } = 64;

    /// <summary>Whether the picture is in colour even if these images need none, because others
    /// beside them do.</summary>
    internal bool Color { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A number is too small to be meant.
    /// </exception>
    internal void Check()
    {
        Require(Columns ?? 1, 1, nameof(Columns));
        Require(Scale ?? 1, 1, nameof(Scale));
        Require(Gap, 0, nameof(Gap));
        Require(Group ?? 1, 1, nameof(Group));
        Require(CaptionHeight, 0, nameof(CaptionHeight));
        Require(Most, 1, nameof(Most));
    }

    static void Require(int value, int least, string name)
    {
        if (value < least)
            throw new ArgumentOutOfRangeException(
                name, $"{name} of an image grid must be at least {least}, got {value}.");
    }
}
