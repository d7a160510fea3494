namespace GanNotebooks.Imaging.Codecs;

/// <summary>PNG and JPEG, with the machine's libpng and TurboJPEG. Holds nothing, so
/// all threads may share one.</summary>
/// <remarks>All but writing PNG throws <see cref="DllNotFoundException"/> where the library is
/// missing (Debian: packages <c>libpng16-16</c> and <c>libturbojpeg0</c>).</remarks>
public sealed class SystemCodec : IImageCodec
{
    /// <inheritdoc/>
    public byte[] EncodePng(Picture picture) => PngEncoder.Encode(picture);

    /// <inheritdoc/>
    public byte[] EncodeJpeg(Picture picture, int quality = 90) =>
        JpegEncoder.Encode(picture, quality);

    /// <inheritdoc/>
    public Picture DecodePng(ReadOnlySpan<byte> file) => PngDecoder.Decode(file);

    /// <inheritdoc/>
    public Picture DecodeJpeg(ReadOnlySpan<byte> file, int smallest = int.MaxValue) =>
        JpegCodec.Decode(file, smallest);
}
