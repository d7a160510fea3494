namespace GanNotebooks.Imaging;

/// <summary>Turns pictures into PNG files and back. The seam at which another imaging library
/// can be put in.</summary>
public interface IImageCodec
{
    /// <summary>A complete PNG file. The same picture always gives the same bytes.</summary>
    byte[] EncodePng(Picture picture);

    /// <summary>The picture in a PNG file, with as many channels as the file has; palettes are
    /// resolved and 16-bit channels brought to 8.</summary>
    /// <exception cref="InvalidDataException">It is no PNG file, or a damaged one.</exception>
    Picture DecodePng(ReadOnlySpan<byte> file);
}
