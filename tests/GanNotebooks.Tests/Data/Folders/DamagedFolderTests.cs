using GanNotebooks.Data;
using GanNotebooks.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data.Folders;

/// <summary>What is wrong with files, and that each is named with its reason.</summary>
public sealed class DamagedFolderTests(Photos photos) : IClassFixture<Photos>, IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("damaged").FullName;
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose()
    {
        _scope.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    byte[] Jpeg => File.ReadAllBytes(Path.Combine(photos.Folder, "jpeg/colour.jpg"));

    byte[] Png => File.ReadAllBytes(Path.Combine(photos.Folder, "png/colour.png"));

    [Fact]
    public void A_file_of_no_bytes() => Fails("a.jpg", [], "it is empty, 0 bytes");

    [Fact]
    public void A_jpeg_cut_short() =>
        Fails("a.jpg", Jpeg[..(Jpeg.Length / 2)], $"{Jpeg.Length / 2} bytes", "no whole JPEG");

    [Fact]
    public void A_png_cut_short() => Fails("a.png", Png[..(Png.Length / 2)], "PNG");

    [Fact]
    public void A_jpeg_cut_within_its_header() => Fails("a.jpg", Jpeg[..30], "JPEG");

    [Fact]
    public void A_picture_of_one_pixel() => Fails("dot.png",
        ImageCodec.Default.EncodePng(new(1, 1, 3, [1, 2, 3])), "1 x 1 pixels", "32 x 32");

    [Fact]
    public void A_text_named_png() => Fails("a.png", "hello, world"u8.ToArray(),
        "neither JPEG nor PNG", "\"hello, world\"");

    [Fact]
    public void A_picture_of_another_kind() => Fails("a.webp", [1], ".webp files are not read");

    [Fact]
    public void A_class_without_images()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cats"));
        Write("dogs/a.jpg", Jpeg);
        Assert.Contains($"{_folder}/cats: this class's folder holds no",
            Assert.Throws<InvalidDataException>(() => Open()).Message);
        var set = Open(skipBad: true);
        Assert.Equal((1, 1), (set.Count, set.Bad.Count));
        Assert.Equal([0, 1], set.CountPerClass());
    }

    [Fact]
    public void A_folder_that_is_not_there() => Assert.Contains("no such folder",
        Assert.Throws<DirectoryNotFoundException>(
            () => ImageFolder.Open(Path.Combine(_folder, "nowhere"))).Message);

    [Fact]
    public void A_folder_of_nothing_but_text()
    {
        Write("notes.txt", [1]);
        Assert.Contains("holds no JPEG or PNG file that can be used",
            Assert.Throws<InvalidDataException>(() => Open(skipBad: true)).Message);
    }

    [Fact]
    public void Images_beside_folders_of_images()
    {
        Write("a.jpg", Jpeg);
        Write("dogs/a.jpg", Jpeg);
        Assert.Contains("such as dogs",
            Assert.Throws<InvalidDataException>(() => Open()).Message);
    }

    [Fact]
    public void Skipping_leaves_all_bad_files_out_and_lists_them()
    {
        Write("a.jpg", Jpeg);
        Write("b.jpg", Jpeg[..200]);
        Write("c.png", []);
        Write("d.png", Png);
        var set = Open(skipBad: true);
        Assert.Equal(2, set.Count);
        Assert.Equal(["b.jpg", "c.png"], set.Bad.Select(bad => Path.GetFileName(bad.Path)));
        Assert.Equal([2, 3, 32, 32], set.ToTensor().shape);
    }

    [Fact]
    public void Without_skipping_the_error_counts_the_others() =>
        Assert.Contains("And 1 more are bad", Both().Message);

    [Fact]
    public void Damage_inside_a_file_shows_when_it_is_decoded()
    {
        Write("a.png", Flipped(Png));
        Write("b.png", Png);
        var set = Open();
        Assert.Empty(set.Bad);
        var error = Assert.Throws<InvalidDataException>(() => set.Pick([0]));
        Assert.StartsWith($"{_folder}/a.png: ", error.Message);
        Assert.Contains("--skip-bad", error.Message);
    }

    [Fact]
    public void With_skipping_the_next_whole_image_stands_in_for_it()
    {
        Write("a.png", Flipped(Png));
        Write("b.png", Png);
        var set = Open(skipBad: true);
        var images = set.ToTensor();
        Assert.True(images[0].Equals(images[1]));
        Assert.Equal($"{_folder}/a.png", Assert.Single(set.Bad).Path);
    }

    [Fact]
    public void The_image_that_stands_in_is_of_the_same_class()
    {
        Write("cats/1.png", Flipped(Png));
        Write("dogs/1.jpg", File.ReadAllBytes(Path.Combine(photos.Folder, "jpeg/small.jpg")));
        Write("cats/2.png", Png);
        var set = Open(skipBad: true);
        var images = set.ToTensor();
        Assert.Equal([0, 0, 1], Enumerable.Range(0, 3).Select(set.Label));
        Assert.True(images[0].Equals(images[1]));
        File.WriteAllBytes(Path.Combine(_folder, "cats/2.png"), Flipped(Png));
        Assert.StartsWith($"{_folder}/cats/1.png: ",
            Assert.Throws<InvalidDataException>(() => Open(skipBad: true).Pick([0])).Message);
    }

    [Fact]
    public void A_file_that_vanishes_is_named()
    {
        Write("a.png", Png);
        var set = Open();
        File.Delete(Path.Combine(_folder, "a.png"));
        Assert.StartsWith($"{_folder}/a.png: ",
            Assert.Throws<InvalidDataException>(() => set.Pick([0])).Message);
    }

    [Fact]
    public void A_file_that_is_mended_is_read_again()
    {
        Write("a.png", Flipped(Png));
        var set = Open();
        Assert.Throws<InvalidDataException>(() => set.Pick([0]));
        Write("a.png", Png);
        Assert.Equal([1, 3, 32, 32], set.Pick([0]).shape);
    }

    InvalidDataException Both()
    {
        Write("a.jpg", []);
        Write("b.jpg", []);
        return Assert.Throws<InvalidDataException>(() => Open());
    }

    void Fails(string name, byte[] content, params string[] parts)
    {
        Write("good.jpg", Jpeg);
        Write(name, content);
        var error = Assert.Throws<InvalidDataException>(() => Open());
        Assert.StartsWith(Path.Combine(_folder, name) + ": ", error.Message);
        Assert.All(parts, part => Assert.Contains(part, error.Message));
        Assert.Equal(1, Open(skipBad: true).Count);
    }

    ImageFolder Open(bool skipBad = false) =>
        ImageFolder.Open(_folder, new() { Size = 32, SkipBad = skipBad });

    void Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    static byte[] Flipped(byte[] file)
    {
        var copy = (byte[])file.Clone();
        copy[copy.Length / 2] ^= 0x40;
        return copy;
    }
}
