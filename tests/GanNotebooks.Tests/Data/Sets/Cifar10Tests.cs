using System.Formats.Tar;
using System.IO.Compression;
using GanNotebooks.Data;

namespace GanNotebooks.Tests.Data.Sets;

public sealed class Cifar10Tests : IDisposable
{
    const int RecordSize = 3073;
    readonly string _folder = Directory.CreateTempSubdirectory("cifar").FullName;

    string Archive => Path.Combine(_folder, "cifar-10-binary.tar.gz");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Batches_are_joined_in_the_order_of_their_numbers()
    {
        Pack(("data_batch_2.bin", [Record(7, 20), Record(8, 21)]),
            ("data_batch_1.bin", [Record(3, 10)]), ("test_batch.bin", [Record(5, 30)]));
        var train = Cifar10.Load(folder: _folder);
        Assert.Equal([3, 7, 8], train.Labels.ToArray());
        Assert.Equal([10, 20, 21], Enumerable.Range(0, 3).Select(i => (int)train[i].Span[0]));
        Assert.Equal([3, 32, 32], train.Shape);
        Assert.Equal("cat", train.ClassNames[train.Label(0)]);
        Assert.Equal([5], Cifar10.Load(Split.Test, _folder).Labels.ToArray());
    }

    [Fact]
    public void An_archive_cut_short_is_named()
    {
        Pack(("data_batch_1.bin", [.. Enumerable.Range(0, 50).Select(i => Record(1, i))]));
        var whole = File.ReadAllBytes(Archive);
        File.WriteAllBytes(Archive, whole[..(whole.Length / 2)]);
        Fails();
    }

    [Fact]
    public void A_batch_of_the_wrong_length_is_named()
    {
        Pack(("data_batch_1.bin", [Record(1, 1)[..3000]]));
        Fails("data_batch_1.bin: has 3,000 bytes, expected a multiple of 3,073");
    }

    [Fact]
    public void A_label_beyond_nine_is_named_with_its_offset()
    {
        Pack(("data_batch_1.bin", [Record(1, 1), Record(12, 1)]));
        Fails("label 12 at offset 3073");
    }

    [Fact]
    public void Another_archive_is_refused()
    {
        Pack(("readme.html", [[1, 2]]));
        Fails("holds no file data_batch_");
    }

    void Fails(string part = "")
    {
        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(folder: _folder));
        Assert.StartsWith(Archive, error.Message);
        Assert.Contains(part, error.Message);
    }

    void Pack(params (string Name, byte[][] Records)[] files)
    {
        using var gzip = new GZipStream(File.Create(Archive), CompressionLevel.Fastest);
        using var tar = new TarWriter(gzip);
        foreach (var (name, records) in files)
            tar.WriteEntry(new PaxTarEntry(
                TarEntryType.RegularFile, $"cifar-10-batches-bin/{name}")
            { DataStream = new MemoryStream([.. records.SelectMany(bytes => bytes)]) });
    }

    static byte[] Record(byte label, int value)
    {
        var record = new byte[RecordSize];
        Array.Fill(record, (byte)value);
        record[0] = label;
        return record;
    }
}
