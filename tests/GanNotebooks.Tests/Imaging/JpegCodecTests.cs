using GanNotebooks.Imaging;

namespace GanNotebooks.Tests.Imaging;

public sealed class JpegCodecTests
{
    readonly IImageCodec _codec = ImageCodec.Default;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_smooth_picture_comes_back_almost_as_it_was(int channels)
    {
        var picture = Slope(45, 31, channels);
        var back = _codec.DecodeJpeg(_codec.EncodeJpeg(picture, 95));
        Assert.Equal((45, 31, channels), (back.Width, back.Height, back.Channels));
        Assert.InRange(FarthestFrom(picture, back), 0, 6);   // of 255: what quality 95 loses
    }

    [Fact]
    public void Less_quality_is_a_smaller_file_and_a_worse_picture()
    {
        var picture = PngCodecTests.Noise(64, 64, 3);
        var (fine, coarse) = (_codec.EncodeJpeg(picture, 95), _codec.EncodeJpeg(picture, 20));
        Assert.InRange(coarse.Length, 100, fine.Length / 2);
        Assert.InRange(FarthestFrom(picture, _codec.DecodeJpeg(fine)), 1,
            FarthestFrom(picture, _codec.DecodeJpeg(coarse)) - 1);
    }

    [Fact]
    public void A_transparent_picture_is_refused() =>
        Assert.Contains("got 4", Assert.Throws<ArgumentException>(
            () => _codec.EncodeJpeg(new Picture(8, 8, 4))).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_quality_out_of_range_is_refused(int quality) =>
        Assert.Contains($"got {quality}", Assert.Throws<ArgumentOutOfRangeException>(
            () => _codec.EncodeJpeg(new Picture(8, 8, 3), quality)).Message);

    static Picture Slope(int width, int height, int channels)
    {
        var picture = new Picture(width, height, channels);
        for (var i = 0; i < picture.Data.Length; i++)
            picture.Data[i] = (byte)(i / channels % width * 2 + i / channels / width * 3
                + i % channels * 20);
        return picture;
    }

    static int FarthestFrom(Picture one, Picture other) =>
        one.Data.Zip(other.Data, (a, b) => Math.Abs(a - b)).Max();
}
