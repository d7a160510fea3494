using System.Buffers.Binary;
using System.IO.Compression;
using GanNotebooks.Data;

namespace GanNotebooks.Tests.Data.Sets;

public sealed class IdxFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("idx").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_images_of_two_by_three_are_read_as_written()
    {
        byte[] pixels = [0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255];
        var idx = IdxFile.Read(Write(Gzip(Idx(0x803, [2, 2, 3], pixels))), 3);
        Assert.Equal([2, 2, 3], idx.Shape);
        Assert.Equal(pixels, idx.Values);
    }

    [Fact]
    public void A_file_without_gzip_is_read_too() =>
        Assert.Equal([7, 8, 9], IdxFile.Read(Write(Idx(0x801, [3], [7, 8, 9])), 1).Values);

    [Fact]
    public void An_empty_set_is_a_set() =>
        Assert.Empty(IdxFile.Read(Write(Gzip(Idx(0x801, [0], []))), 1).Values);

    [Fact]
    public void Labels_in_place_of_images_are_named_with_both_magic_numbers() =>
        Fails(Gzip(Idx(0x801, [3], [7, 8, 9])), "0x801 at offset 0", "expected 0x803", "images");

    [Fact]
    public void A_web_page_in_place_of_the_file_is_named_by_its_first_bytes() =>
        Fails("<!DOCTYPE html>"u8.ToArray(), "begins with 3C21444F at offset 0", "1F8B (gzip)");

    [Fact]
    public void An_empty_file_is_no_idx_file() => Fails([], "offset 0", "expected 1F8B");

    [Fact]
    public void A_header_that_ends_early_is_named_with_its_offset() =>
        Fails(Gzip([0, 0, 8, 3, 0, 0, 0, 2, 0, 0]), "ends at offset 10", "dimension 1");

    [Fact]
    public void Content_that_ends_early_is_named_with_its_offset() =>
        Fails(Gzip(Idx(0x803, [2, 2, 2], [1, 2, 3])), "ends at offset 19", "expected 24");

    [Fact]
    public void Content_that_goes_on_is_named_with_its_offset() =>
        Fails(Gzip(Idx(0x803, [1, 2, 2], [1, 2, 3, 4, 5])), "goes on at offset 20");

    [Theory]
    [InlineData(new[] { 2_000_000_000, 28, 28 })]
    [InlineData(new[] { -1, 28, 28 })]
    [InlineData(new[] { 60_000, 28, 28 })]   // possible, but not in a file this small
    public void A_header_that_asks_for_too_much_is_refused_before_memory_is_taken(int[] shape) =>
        Fails(Gzip(Idx(0x803, shape, [1])), "the header is damaged", "offset");

    [Fact]
    public void A_truncated_gzip_is_an_error()
    {
        var whole = Gzip(Idx(0x803, [100, 8, 8], Noise(6400)));
        Fails(whole[..(whole.Length / 2)], "idx.gz");
    }

    [Fact]
    public void A_flipped_bit_inside_the_gzip_is_an_error()
    {
        var damaged = Gzip(Idx(0x803, [100, 8, 8], Noise(6400)));
        damaged[damaged.Length / 2] ^= 0x10;
        Fails(damaged, "idx.gz");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var path = Path.Combine(_folder, "nowhere.gz");
        Assert.Contains(path, Assert.Throws<FileNotFoundException>(
            () => IdxFile.Read(path, 3)).Message);
    }

    void Fails(byte[] content, params string[] parts)
    {
        var path = Write(content);
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(path, 3));
        Assert.StartsWith(path, error.Message);
        Assert.All(parts, part =>
            Assert.Contains(part, error.Message, StringComparison.OrdinalIgnoreCase));
    }

    string Write(byte[] content)
    {
        var path = Path.Combine(_folder, "idx.gz");
        File.WriteAllBytes(path, content);
        return path;
    }

    static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    internal static byte[] Idx(int magic, int[] shape, byte[] content)
    {
        var file = new byte[4 + 4 * shape.Length + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(file, magic);
        for (var i = 0; i < shape.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + 4 * i), shape[i]);
        content.CopyTo(file, 4 + 4 * shape.Length);
        return file;
    }

    internal static byte[] Gzip(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(content);
        return target.ToArray();
    }
}
