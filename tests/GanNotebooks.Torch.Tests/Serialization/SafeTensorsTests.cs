using System.Buffers.Binary;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Serialization;

public sealed class SafeTensorsTests : IDisposable
{
    readonly string file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".safetensors");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void What_is_written_comes_back_with_types_shapes_and_values()
    {
        using var scope = NewDisposeScope();
        var written = new Dictionary<string, Tensor>
        {
            ["a.weight"] = randn(3, 4),
            ["transposed"] = randn(2, 5).t(),
            ["half"] = randn(3).half(),
            ["brain"] = randn(3).bfloat16(),
            ["bytes"] = tensor(new byte[] { 0, 7, 255 }),
            ["flag"] = tensor(true),
            ["count"] = tensor(42L),
            ["none"] = zeros(0, 3),
        };
        SafeTensors.Save(file, written, new Dictionary<string, string> { ["step"] = "7" });
        var read = SafeTensors.Load(file);

        Assert.Equal(written.Keys, read.Keys);
        foreach (var (name, t) in written)
        {
            Assert.Equal((t.dtype, true), (read[name].dtype, t.Equals(read[name])));
            read[name].Dispose();
        }
    }

    // The bytes that the format's description gives for one tensor [1, 2] of float32.
    [Fact]
    public void A_file_of_the_formats_own_words_is_read()
    {
        WriteFile("""{"t":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""",
            [0, 0, 128, 63, 0, 0, 0, 64]);
        using var t = SafeTensors.Load(file)["t"];
        Assert.Equal([1f, 2f], t.data<float>());
    }

    [Theory]
    [InlineData("""{"t":{"dtype":"F32","shape":[2],"data_offsets":[0,12]}}""", "claims the place")]
    [InlineData("""{"t":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "claims the place")]
    [InlineData("""{"t":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "negative")]
    [InlineData("""{"t":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}}""",
        "claims the place")]
    [InlineData("""{"t":{"dtype":"Q4","shape":[2],"data_offsets":[0,8]}}""", "Q4")]
    [InlineData("""{"t":{"dtype":"F32","shape":[2]}}""", "header is not")]
    [InlineData("""{"t":""", "header is not")]
    public void Damage_is_told_with_the_files_name(string header, string words)
    {
        WriteFile(header, new byte[8]);
        var message = Assert.Throws<InvalidDataException>(() => SafeTensors.Load(file)).Message;
        Assert.Contains(file, message);
        Assert.Contains(words, message);
    }

    [Fact]
    public void A_short_file_and_an_endless_header_are_refused_and_a_missing_one_is_named()
    {
        File.WriteAllBytes(file, [1, 2, 3]);
        Assert.Contains("3 bytes",
            Assert.Throws<InvalidDataException>(() => SafeTensors.Load(file)).Message);
        File.WriteAllBytes(file, [255, 255, 255, 255, 255, 255, 255, 127, 0]);
        Assert.Throws<InvalidDataException>(() => SafeTensors.Load(file));
        Assert.Throws<FileNotFoundException>(() => SafeTensors.Load("absent.safetensors"));
    }

    void WriteFile(string header, byte[] elements)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        File.WriteAllBytes(file, [.. length, .. text, .. elements]);
    }
}
