namespace GanNotebooks.Imaging.Codecs;

/// <summary>PNG and JPEG through the machine's libpng and TurboJPEG. Holds nothing, so all threads
/// may share one.</summary>
/// <remarks>Every method throws <see cref="DllNotFoundException"/> where the library is missing
/// (Debian: packages <c>libpng16-16</c> and <c>libturbojpeg0</c>).</remarks>
public sealed class SystemCodec : IImageCodec
{
    /// <inheritdoc/>
    public byte[] EncodePng(Picture picture) => PngCodec.Encode(picture);

    /// <inheritdoc/>
    public Picture DecodePng(ReadOnlySpan<byte> file) => PngCodec.Decode(file);

    /// <inheritdoc/>
    public Picture DecodeJpeg(ReadOnlySpan<byte> file, int smallest = int.MaxValue) =>
        JpegCodec.Decode(file, smallest);
}
