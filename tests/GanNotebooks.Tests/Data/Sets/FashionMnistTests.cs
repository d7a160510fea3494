using GanNotebooks.Data;

namespace GanNotebooks.Tests.Data.Sets;

public sealed class FashionMnistTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("fashion").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Split.Train, 60_000)]
    [InlineData(Split.Test, 10_000)]
    public void Debians_files_hold_every_class_equally_often(Split split, int count)
    {
        var data = FashionMnist.Load(split);
        Assert.Equal((count, 1, 28, 28), (data.Count, data.Channels, data.Height, data.Width));
        Assert.Equal(Enumerable.Repeat(count / 10, 10), data.CountPerClass());
        Assert.Equal(count * 784, data.Pixels.Length);
    }

    [Fact]
    public void The_first_training_image_is_the_known_ankle_boot()
    {
        var data = FashionMnist.Load();
        Assert.Equal("Ankle boot", data.ClassNames[data.Labels.Span[0]]);
        var sum = 0;
        foreach (var pixel in data.Pixels.Span[..784])
            sum += pixel;
        Assert.Equal(76247, sum);   // as numpy counts it
    }

    [Fact]
    public void Balanced_gives_each_class_in_turn()
    {
        var data = FashionMnist.Load(Split.Test);
        var labels = data.Balanced(2).Select(place => (int)data.Labels.Span[place]);
        Assert.Equal([.. Enumerable.Range(0, 10), .. Enumerable.Range(0, 10)], labels);
    }

    [Fact]
    public void A_folder_without_the_files_is_named_with_the_remedy()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(
            () => FashionMnist.Load(folder: _folder));
        Assert.Contains(_folder, error.Message);
        Assert.Contains("./gan data get fashion-mnist", error.Message);
    }

    [Fact]
    public void A_folder_above_the_files_is_enough()
    {
        Fill(Path.Combine(_folder, "fashion-mnist"), images: 2, labels: [3, 9]);
        Assert.Equal(2, FashionMnist.Load(folder: _folder).Count);
    }

    [Fact]
    public void Fewer_labels_than_images_are_an_error_that_names_both_files()
    {
        Fill(_folder, images: 3, labels: [1, 2]);
        var error = Assert.Throws<InvalidDataException>(() => FashionMnist.Load(folder: _folder));
        Assert.Contains("2 labels", error.Message);
        Assert.Contains("expected 3", error.Message);
        Assert.Contains("train-images", error.Message);
    }

    [Fact]
    public void A_label_beyond_nine_is_an_error_with_its_offset()
    {
        Fill(_folder, images: 2, labels: [1, 10]);
        var error = Assert.Throws<InvalidDataException>(() => FashionMnist.Load(folder: _folder));
        Assert.Contains("label 10 at offset 9", error.Message);
    }

    static void Fill(string folder, int images, byte[] labels)
    {
        Directory.CreateDirectory(folder);
        Write("train-images-idx3-ubyte.gz",
            IdxFileTests.Idx(0x803, [images, 28, 28], new byte[images * 784]));
        Write("train-labels-idx1-ubyte.gz", IdxFileTests.Idx(0x801, [labels.Length], labels));

        void Write(string name, byte[] content) =>
            File.WriteAllBytes(Path.Combine(folder, name), IdxFileTests.Gzip(content));
    }
}
