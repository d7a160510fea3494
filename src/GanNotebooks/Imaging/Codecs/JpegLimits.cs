namespace GanNotebooks.Imaging.Codecs;

/// <summary>What a JPEG file can hold.</summary>
static class JpegLimits
{
    /// <exception cref="ArgumentException">Neither grey nor RGB.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a quality from 1 to 100.</exception>
    public static void Require(Picture picture, int quality)
    {
        if (picture.Channels is not (1 or 3))
            throw new ArgumentException(
                $"A JPEG picture has 1 channel (grey) or 3 (RGB), got {picture.Channels}. "
                + "Write PNG, or leave the transparency out.", nameof(picture));
        if (quality is < 1 or > 100)
            throw new ArgumentOutOfRangeException(nameof(quality),
                $"A JPEG's quality is 1 to 100, got {quality}.");
    }
}
