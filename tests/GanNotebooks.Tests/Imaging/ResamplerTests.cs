using GanNotebooks.Imaging;

namespace GanNotebooks.Tests.Imaging;

public class ResamplerTests
{
    [Theory]
    [InlineData(128, 128, 3, 64, 64)]
    [InlineData(37, 91, 1, 16, 16)]
    [InlineData(90, 61, 4, 33, 20)]
    [InlineData(50, 200, 2, 7, 9)]
    [InlineData(5, 6, 3, 17, 12)]    // grows
    [InlineData(3, 3, 1, 1, 1)]
    public void Each_number_is_the_triangle_mean_of_those_around_it(
        int width, int height, int channels, int toWidth, int toHeight)
    {
        var picture = new Picture(width, height, channels);
        new Random(1).NextBytes(picture.Data);

        var fitted = Resampler.Fit(picture, toWidth, toHeight);

        for (var y = 0; y < toHeight; y++)
            for (var x = 0; x < toWidth; x++)
                for (var c = 0; c < channels; c++)
                {
                    var exact = Mean(picture, x, y, c, toWidth, toHeight);
                    // Rounded to a byte, with the sums in float32.
                    Assert.InRange(fitted[x, y][c], exact - 0.5001, exact + 0.5001);
                }
    }

    // Over the whole picture, in float64, without any of the shortcuts.
    static double Mean(Picture picture, int x, int y, int channel, int width, int height)
    {
        var scale = Math.Min((double)picture.Width / width, (double)picture.Height / height);
        var (sum, all) = (0.0, 0.0);
        for (var row = 0; row < picture.Height; row++)
            for (var column = 0; column < picture.Width; column++)
            {
                var weight = Weight(column, picture.Width, x, width, scale)
                    * Weight(row, picture.Height, y, height, scale);
                all += weight;
                sum += weight * picture[column, row][channel];
            }
        return sum / all;
    }

    static double Weight(int from, int length, int to, int count, double scale)
    {
        var centre = (length - count * scale) / 2 + (to + 0.5) * scale;
        return Math.Max(0, 1 - Math.Abs(from + 0.5 - centre) / Math.Max(scale, 1));
    }
}
