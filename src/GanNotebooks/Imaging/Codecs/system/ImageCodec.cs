using GanNotebooks.Imaging.Codecs;

namespace GanNotebooks.Imaging;

/// <summary>The codec that everything uses which is not given another.</summary>
public static class ImageCodec
{
    /// <summary>libpng and TurboJPEG, as the machine has them.</summary>
    public static IImageCodec Default { get; } = new SystemCodec();
}
