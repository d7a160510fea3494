using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;

namespace GanNotebooks.Interactive;

/// <summary>Shows pictures as they are, at rest and moving.</summary>
static class PictureView
{
    public const string MimeType = "image/png";

    public static string Html(Picture picture) => Markup.Image(MimeType,
        ImageCodec.Default.EncodePng(picture), Text(picture), picture.Width, picture.Height);

    public static string Text(Picture picture) =>
        $"a picture of {picture.Width} x {picture.Height} pixels";

    public static string Png(Picture picture) =>
        Convert.ToBase64String(ImageCodec.Default.EncodePng(picture));

    public static string Html(AnimatedPicture animation) => Markup.Image(
        MimeType, animation.File, Text(animation), animation.Width, animation.Height);

    public static string Text(AnimatedPicture animation) =>
        $"an animation of {animation.Frames} frames, {animation.Width} x {animation.Height} "
        + "pixels; the first frame is the last moment";

    public static string Png(AnimatedPicture animation) => Convert.ToBase64String(animation.File);
}
