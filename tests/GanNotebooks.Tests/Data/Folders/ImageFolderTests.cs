using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data.Folders;

public sealed class ImageFolderTests(Photos photos) : IClassFixture<Photos>, IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Every_format_gives_the_pixels_that_Pillow_gives()
    {
        var set = Open(new() { Size = 32 });
        Assert.Equal(photos.Expected.Count, set.Count);
        var names = photos.Expected.Keys.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var (mean, most) = Difference(Bytes(set, i), photos.Expected[names[i]]);
            // PNG: rounding of two passes. JPEG: the decoder halves where we let it, so its
            // colours are averaged before and not after they are cut to 0..255.
            var (meanLimit, mostLimit) = names[i].StartsWith("png") ? (0.6, 2) : (1.5, 25);
            Assert.True(mean < meanLimit && most <= mostLimit,
                $"{names[i]}: differs by {mean:0.00} in the mean, {most} at most.");
        }
    }

    [Fact]
    public void Subfolders_are_classes_in_the_order_of_their_names()
    {
        var set = Open(new() { Size = 32 });
        Assert.Equal(["jpeg", "png", "turned"], set.ClassNames);
        Assert.Equal([5, 7, 8], set.CountPerClass());
    }

    [Fact]
    public void A_folder_without_subfolders_is_one_class()
    {
        var set = ImageFolder.Open(Path.Combine(photos.Folder, "turned"), new() { Size = 32 });
        Assert.Equal(["turned"], set.ClassNames);
        Assert.Equal(8, set.Count);
    }

    [Fact]
    public void Images_are_grey_where_grey_is_asked_for()
    {
        var set = Open(new() { Size = 32, Channels = 1 });
        Assert.Equal([20, 1, 32, 32], set.ToTensor().shape);
        var colour = photos.Expected["jpeg/colour.jpg"];
        var grey = Bytes(set, 0, channels: 1);
        for (var i = 0; i < grey.Length; i++)
            Assert.Equal(0.299 * colour[3 * i] + 0.587 * colour[3 * i + 1]
                + 0.114 * colour[3 * i + 2], grey[i], 2.0);
    }

    [Theory]
    [InlineData(1, 1L << 30)]
    [InlineData(2, 1L << 30)]
    [InlineData(2, 4 * 3 * 32 * 32)]   // memory for 4 of the 20 images
    [InlineData(3, 1)]
    public void Batches_do_not_depend_on_threads_or_memory(int threads, long memory)
    {
        var expected = Open(new() { Size = 32, Threads = 1 }).Batches(6, seed: 3);
        var batches = Open(new() { Size = 32, Threads = threads, Memory = memory })
            .Batches(6, seed: 3);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal((expected.Epoch, expected.Position), (batches.Epoch, batches.Position));
            var (want, got) = (expected.Next(), batches.Next());
            Assert.True(want.Images.Equals(got.Images));
            Assert.True(want.Labels.Equals(got.Labels));
        }
    }

    [Fact]
    public void What_was_prepared_does_not_move_the_place()
    {
        var batches = Open(new() { Size = 32 }).Batches(6, seed: 3);
        for (var i = 0; i < 4; i++)
            batches.Next();
        var resumed = Open(new() { Size = 32 }).Batches(6, seed: 3);
        resumed.MoveTo(batches.Epoch, batches.Position);
        Assert.True(
            batches.Next().Images.Equals(resumed.Next().Images));
    }

    ImageFolder Open(FolderOptions options) => ImageFolder.Open(photos.Folder, options);

    /// <summary>Image i as bytes, channels last.</summary>
    static int[] Bytes(ImageFolder set, int place, int channels = 3)
    {
        var image = ((set.Pick([place])[0] + 1) * 127.5).permute(1, 2, 0).contiguous();
        Assert.Equal([32, 32, channels], image.shape);
        return [.. image.data<float>().Select(value => (int)MathF.Round(value))];
    }

    static (double Mean, int Most) Difference(int[] a, int[] b) => (
        a.Zip(b, (x, y) => Math.Abs(x - y)).Average(),
        a.Zip(b, (x, y) => Math.Abs(x - y)).Max());
}
