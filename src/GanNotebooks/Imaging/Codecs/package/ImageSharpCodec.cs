using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace GanNotebooks.Imaging.Codecs;

/// <summary>PNG and JPEG, with ImageSharp. Holds nothing, so all threads may share one.</summary>
public sealed class ImageSharpCodec : IImageCodec
{
    /// <inheritdoc/>
    public byte[] EncodePng(Picture picture) => PngEncoder.Encode(picture);

    /// <inheritdoc/>
    public byte[] EncodeJpeg(Picture picture, int quality = 90)
    {
        JpegLimits.Require(picture, quality);
        return picture.Channels == 1
            ? EncodeJpeg<L8>(picture, quality, JpegColorType.Luminance)
            : EncodeJpeg<Rgb24>(picture, quality, JpegColorType.YCbCrRatio444);
    }

    static byte[] EncodeJpeg<T>(Picture picture, int quality, JpegColorType colours)
        where T : unmanaged, IPixel<T>
    {
        using var image = Image.LoadPixelData<T>(picture.Data, picture.Width, picture.Height);
        using var file = new MemoryStream();
        image.Save(file, new JpegEncoder { Quality = quality, ColorType = colours });
        return file.ToArray();
    }

    /// <inheritdoc/>
    public Picture DecodePng(ReadOnlySpan<byte> file)
    {
        var whole = file.LastIndexOf("IEND"u8) > 0;
        return Decode(
            file, "PNG", whole, new PngDecoder(), info => Channels(info.GetPngMetadata()));
    }

    /// <inheritdoc/>
    /// <remarks>ImageSharp 2 reduces nothing while it decodes: every picture comes out whole.
    /// </remarks>
    public Picture DecodeJpeg(ReadOnlySpan<byte> file, int smallest = int.MaxValue)
    {
        // A thumbnail inside the file ends with the same mark as the file, but before its scan.
        var whole = file.LastIndexOf<byte>([0xFF, 0xD9]) > file.LastIndexOf<byte>([0xFF, 0xDA]);
        return Decode(file, "JPEG", whole, new JpegDecoder(), info =>
            info.GetJpegMetadata().ColorType == JpegColorType.Luminance ? 1 : 3);
    }

    static Picture Decode(ReadOnlySpan<byte> file, string kind, bool whole, IImageDecoder decoder,
        Func<ImageMetadata, int> channels)
    {
        try
        {
            if (Image.DetectFormat(file)?.Name != kind)
                throw Damaged(file, kind, "they do not begin like one");
            if (!whole)
                throw Damaged(file, kind, "the end is missing");
            using var image = Image.Load(file, decoder);
            return channels(image.Metadata) switch
            {
                1 => Copy<L8>(image, 1),
                2 => Copy<La16>(image, 2),
                3 => Copy<Rgb24>(image, 3),
                _ => Copy<Rgba32>(image, 4),
            };
        }
        catch (ImageFormatException error)
        {
            throw Damaged(file, kind, error.Message);
        }
    }

    static int Channels(PngMetadata png) => png.ColorType switch
    {
        PngColorType.Grayscale => png.HasTransparency ? 2 : 1,
        PngColorType.GrayscaleWithAlpha => 2,
        PngColorType.RgbWithAlpha => 4,
        _ => png.HasTransparency ? 4 : 3,
    };

    static Picture Copy<T>(Image image, int channels) where T : unmanaged, IPixel<T>
    {
        var picture = new Picture(image.Width, image.Height, channels);
        if (image is Image<T> exact)
        {
            exact.CopyPixelDataTo(picture.Data);
            return picture;
        }
        using var converted = image.CloneAs<T>();
        converted.CopyPixelDataTo(picture.Data);
        return picture;
    }

    static InvalidDataException Damaged(ReadOnlySpan<byte> file, string kind, string reason) => new(
        $"These {file.Length} bytes are no whole {kind} file: {reason.TrimEnd('.')}.");
}
