namespace GanNotebooks.Imaging;

/// <summary>Turns pictures into files and back. The seam at which another imaging library can be
/// put in.</summary>
public interface IImageCodec
{
    /// <summary>A complete PNG file. The same picture always gives the same bytes.</summary>
    byte[] EncodePng(Picture picture);

    /// <summary>The picture in a PNG file, with as many channels as the file has; palettes are
    /// resolved and 16-bit channels brought to 8.</summary>
    /// <exception cref="InvalidDataException">It is no PNG file, or a damaged one.</exception>
    Picture DecodePng(ReadOnlySpan<byte> file);

    /// <summary>The picture in a JPEG file, grey or RGB, as its pixels lie in the file:
    /// <see cref="ExifOrientation"/> says how a camera was held.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="smallest">The shorter side may come out reduced to a half, a quarter or an
    /// eighth, which is faster, as long as it is not below this.</param>
    /// <exception cref="InvalidDataException">It is no JPEG file, or one that is damaged or cut
    /// short.</exception>
    Picture DecodeJpeg(ReadOnlySpan<byte> file, int smallest = int.MaxValue);
}
