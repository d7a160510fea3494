using GanNotebooks.Data;
using GanNotebooks.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data;

public sealed class UnpairedFoldersTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("unpaired").FullName;
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose()
    {
        _scope.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Each_part_has_its_two_domains()
    {
        Fill("trainA", 3, grey: 0);
        Fill("trainB", 2, grey: 255);
        Fill("testA", 1, grey: 0);
        Fill("testB", 1, grey: 255);
        var train = DataCatalogue.LoadUnpaired(_folder, new() { Size = 16, Channels = 1 });
        Assert.Equal((3, 2), (train.A.Count, train.B.Count));
        var (a, b) = train.Batches(2, seed: 1).Next();
        Assert.Equal((-1, 1), (a.mean().item<float>(), b.mean().item<float>()));
        Assert.Equal(1, UnpairedFolders.Open(_folder, Split.Test, new() { Size = 16 }).A.Count);
    }

    [Fact]
    public void A_missing_domain_is_named()
    {
        Fill("trainA", 3, grey: 0);
        Assert.Contains("trainB: there is no such folder",
            Assert.Throws<DirectoryNotFoundException>(() => UnpairedFolders.Open(_folder)).Message);
    }

    void Fill(string part, int count, byte grey)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, part)).FullName;
        var picture = new Picture(20, 20, 1);
        Array.Fill(picture.Data, grey);
        for (var i = 0; i < count; i++)
            File.WriteAllBytes(Path.Combine(folder, $"{i}.png"),
                ImageCodec.Default.EncodePng(picture));
    }
}
