using GanNotebooks.Imaging;

namespace GanNotebooks.Tests.Imaging;

public sealed class PngCodecTests
{
    readonly IImageCodec _codec = ImageCodec.Default;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_picture_comes_back_pixel_for_pixel(int channels)
    {
        var picture = Noise(37, 23, channels);
        var back = _codec.DecodePng(_codec.EncodePng(picture));
        Assert.Equal((37, 23, channels), (back.Width, back.Height, back.Channels));
        Assert.Equal(picture.Data, back.Data);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Slopes_come_back_pixel_for_pixel_and_take_little_room(int channels)
    {
        var slope = new Picture(300, 200, channels);
        for (var i = 0; i < slope.Data.Length; i++)   // rows like those above, then steps, then 0
            slope.Data[i] = (byte)(i / channels % 300 * (i < slope.Data.Length / 2 ? 3 : i / 9000));
        var file = _codec.EncodePng(slope);
        Assert.Equal(slope.Data, _codec.DecodePng(file).Data);
        Assert.InRange(file.Length, 100, slope.Data.Length / 20);
    }

    [Fact]
    public void One_pixel_is_a_picture() =>
        Assert.Equal([9], _codec.DecodePng(_codec.EncodePng(new(1, 1, 1, [9]))).Data);

    [Fact]
    public void The_same_picture_gives_the_same_bytes() =>
        Assert.Equal(_codec.EncodePng(Noise(64, 64, 3)), _codec.EncodePng(Noise(64, 64, 3)));

    [Fact]
    public void A_cut_file_is_an_error()
    {
        var file = _codec.EncodePng(Noise(64, 64, 3));
        var error = Assert.Throws<InvalidDataException>(
            () => _codec.DecodePng(file.AsSpan(0, file.Length / 2)));
        Assert.Contains($"{file.Length / 2} bytes", error.Message);
    }

    [Fact]
    public void Text_is_no_png() =>
        Assert.Throws<InvalidDataException>(() => _codec.DecodePng("hello, world"u8));

    internal static Picture Noise(int width, int height, int channels)
    {
        var picture = new Picture(width, height, channels);
        new Random(1).NextBytes(picture.Data);
        return picture;
    }
}
