using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data;

public sealed class PixelTensorTests
{
    [Theory]
    [InlineData(1, 1, 3)]          // less than a vector register
    [InlineData(5, 7, 9)]          // not a multiple of one
    [InlineData(3000, 28, 28)]     // enough for more threads than one
    public void Numbers_are_those_of_libtorchs_own_operators(int count, int height, int width)
    {
        using var scope = NewDisposeScope();
        var pixels = new byte[count * height * width];
        new Random(1).NextBytes(pixels);
        var set = new ImageSet
        {
            Name = "noise",
            Licence = "MIT",
            Source = "this test",
            ClassNames = ["noise"],
            Pixels = pixels,
            Labels = new byte[count],
            Channels = 1,
            Height = height,
            Width = width,
        };
        var expected = tensor(pixels, [count, 1, height, width]).to(float32).div(127.5f).sub(1);
        Assert.True(expected.Equals(set.ToTensor()));
        var (low, high) = (expected.min().item<float>(), expected.max().item<float>());
        Assert.True(count * height * width < 1000 || (low, high) == (-1, 1));
    }
}
