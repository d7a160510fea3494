using GanNotebooks.Data;
using GanNotebooks.Tests.Data.Sets;

namespace GanNotebooks.Tests.Data;

public sealed class DataCatalogueTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("catalogue").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("ring")]
    [InlineData("grid")]
    [InlineData("swiss-roll")]
    public void Points_are_drawn_with_the_seed(string name)
    {
        var (a, b) = (Draw(1), Draw(2));
        Assert.Equal((100_000, 2), (a.Count, a.Shape.Single()));
        Assert.NotEqual(a.Points.ToArray(), b.Points.ToArray());

        PointSet Draw(int seed) => (PointSet)DataCatalogue.Load(name, new() { Seed = seed });
    }

    [Theory]
    [InlineData("drawn-digits")]
    [InlineData("colour-shapes")]
    public void What_is_drawn_to_test_with_is_not_what_is_trained_on(string name)
    {
        Assert.NotEqual(Pixels(Split.Train), Pixels(Split.Test));

        byte[] Pixels(Split split) =>
            ((ImageSet)DataCatalogue.Load(name, new() { Split = split }))[0].ToArray();
    }

    [Fact]
    public void Images_are_brought_to_the_size_and_channels_asked_for()
    {
        var set = DataCatalogue.Load(
            "fashion-mnist", new() { Split = Split.Test, Size = 32, Channels = 3 });
        Assert.Equal((10_000, "Fashion-MNIST, test"), (set.Count, set.Name));
        Assert.Equal([3, 32, 32], set.Shape);
        Assert.Equal([2, 3, 32, 32], set.Pick([0, 9999]).shape);
    }

    [Theory]
    [InlineData("mnist", "4", "CC-BY-SA-3.0")]
    [InlineData("kmnist", "na", "CC-BY-SA-4.0")]
    public void Relatives_of_mnist_are_read_from_its_four_files(
        string name, string fourth, string licence)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllBytes(Path.Combine(folder, "t10k-images-idx3-ubyte.gz"),
            IdxFileTests.Gzip(IdxFileTests.Idx(0x803, [1, 28, 28], new byte[784])));
        File.WriteAllBytes(Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"),
            IdxFileTests.Gzip(IdxFileTests.Idx(0x801, [1], [4])));
        var set = name == "mnist"
            ? Mnist.Load(Split.Test, _folder) : Kmnist.Load(Split.Test, _folder);
        Assert.Equal((fourth, licence), (set.ClassNames[set.Label(0)], set.Licence));
    }

    [Fact]
    public void What_is_neither_name_nor_folder_is_told_the_names()
    {
        var error = Assert.Throws<ArgumentException>(() => DataCatalogue.Load("fashon-mnist"));
        Assert.Contains("fashon-mnist is no data set and no folder", error.Message);
        Assert.Contains("fashion-mnist, mnist", error.Message);
    }

    [Fact]
    public void One_domain_is_no_two_and_two_are_no_one()
    {
        Assert.Contains("striped-clothes is a set of two domains",
            Assert.Throws<ArgumentException>(() => DataCatalogue.Load("striped-clothes")).Message);
        Assert.Contains("Sets of two: horse2zebra, striped-clothes",
            Assert.Throws<ArgumentException>(() => DataCatalogue.LoadUnpaired("ring")).Message);
    }

    [Fact]
    public void Names_are_told_apart() =>
        Assert.Equal(DataCatalogue.All.Count, DataCatalogue.All.DistinctBy(e => e.Name).Count());
}
