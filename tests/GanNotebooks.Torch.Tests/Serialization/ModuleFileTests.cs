using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Serialization;

public sealed class ModuleFileTests : IDisposable
{
    readonly string file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".dat");

    public void Dispose() => File.Delete(file);

    static TorchSharp.Modules.Sequential Net() =>
        nn.Sequential(("fc", nn.Linear(2, 3)), ("bn", nn.BatchNorm1d(3)));

    [Fact]
    public void A_saved_network_is_restored_with_its_buffers()
    {
        using var scope = NewDisposeScope();
        using var net = Net();
        net.call(randn(8, 2));
        net.save(file);
        using var other = Net();
        other.load(file);
        foreach (var (name, value) in net.state_dict())
            Assert.True(value.Equals(other.state_dict()[name]), name);
    }

    // TorchSharp's layout, byte by byte: count, then name length, name, type 6 (Float32), rank,
    // lengths, elements.
    [Fact]
    public void The_bytes_are_TorchSharps()
    {
        using var linear = nn.Linear(1, 1);
        nn.init.constant_(linear.weight, 1.0);
        nn.init.constant_(linear.bias!, 2.0);
        using var stream = new MemoryStream();
        linear.save(stream);
        Assert.Equal(
            [2, 6, .. "weight"u8, 6, 2, 1, 1, 0, 0, 128, 63, 4, .. "bias"u8, 6, 1, 1, 0, 0, 0, 64],
            stream.ToArray());
    }

    [Fact]
    public void Every_cut_of_a_file_is_refused_and_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var net = Net();
        using var stream = new MemoryStream();
        net.save(stream);
        var whole = stream.ToArray();
        using var other = Net();
        var before = other.state_dict().ToDictionary(e => e.Key, e => e.Value.clone());
        for (int length = 0; length < whole.Length; length++)
            Assert.Throws<InvalidDataException>(
                () => other.load(new MemoryStream(whole[..length])));
        Assert.All(other.state_dict(), e => Assert.True(e.Value.Equals(before[e.Key])));
    }

    [Fact]
    public void Random_bytes_never_crash_or_take_the_memory()
    {
        var random = new Random(5);
        using var net = Net();
        for (int i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(1, 60)];
            random.NextBytes(bytes);
            bytes[0] = 5;   // the right number of entries, so that reading goes on
            Assert.Throws<InvalidDataException>(() => net.load(new MemoryStream(bytes)));
        }
    }

    [Fact]
    public void A_state_of_another_shape_names_the_parameter()
    {
        using var net = nn.Linear(2, 3);
        using var other = nn.Linear(2, 4);
        net.save(file);
        Assert.Contains("weight has shape (4, 2), the state's has (3, 2)",
            Assert.Throws<ArgumentException>(() => other.load(file)).Message);
    }

    [Fact]
    public void A_failed_save_leaves_the_old_file_whole()
    {
        using var net = nn.Linear(2, 3);
        net.save(file);
        var before = File.ReadAllBytes(file);
        net.weight.Dispose();
        Assert.Throws<ObjectDisposedException>(() => net.save(file));
        Assert.Equal(before, File.ReadAllBytes(file));
        Assert.Empty(
            Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*.tmp"));
    }
}
