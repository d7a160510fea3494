namespace GanNotebooks.Imaging;

/// <summary>Turns pictures into files and back. The seam at which another imaging library can be
/// put in.</summary>
public interface IImageCodec
{
    /// <summary>A complete PNG file. The same picture always gives the same bytes.</summary>
    byte[] EncodePng(Picture picture);

    /// <summary>A complete JPEG file, colours at full resolution. Loses a little of the picture.
    /// </summary>
    /// <param name="picture">Grey or RGB: the format knows no transparency.</param>
    /// <param name="quality">1, a coarse and small file, to 100, a fine and large one.</param>
    /// <exception cref="ArgumentException">The picture has another number of channels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quality is below 1 or above 100.
    /// </exception>
    byte[] EncodeJpeg(Picture picture, int quality = 90);

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
