using GanNotebooks.Imaging;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Imaging;

public sealed class TensorImagesTests
{
    [Theory]
    [InlineData(new long[] { 5, 3, 4, 6 }, 5, 3)]
    [InlineData(new long[] { 5, 4, 6 }, 5, 1)]
    [InlineData(new long[] { 3, 4, 6 }, 1, 3)]
    [InlineData(new long[] { 4, 6 }, 1, 1)]
    [InlineData(new long[] { 0, 1, 4, 6 }, 0, 1)]
    public void A_shape_is_read_as_images(long[] shape, int count, int channels)
    {
        var images = rand(shape).ToImageValues();
        Assert.Equal((count, channels, 4, 6),
            (images.Count, images.Channels, images.Height, images.Width));
    }

    [Fact]
    public void Only_so_many_images_are_taken_but_all_are_counted()
    {
        var images = rand(100, 1, 2, 2).ToImageValues(most: 7);
        Assert.Equal((7, 100), (images.Count, images.Total));
    }

    [Fact]
    public void A_transposed_tensor_is_read_in_its_own_order() => Assert.Equal(
        [0, 3, 1, 4, 2, 5],
        arange(6, dtype: float32).reshape(2, 3).t().ToImageValues().Values.ToArray());

    [Fact]
    public void Flat_images_are_refused_with_the_remedy()
    {
        var error = Assert.Throws<ArgumentException>(() => rand(784).ToImageValues());
        Assert.Contains("(784)", error.Message);
        Assert.Contains("x.view(-1, 1, 28, 28)", error.Message);
    }
}
