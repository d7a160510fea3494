using System.Security.Cryptography;
using GanNotebooks.Data;

namespace GanNotebooks.Tests.Data.Downloads;

public sealed class DownloadTests : IAsyncLifetime
{
    const string Name = "clothes.gz";
    readonly byte[] _content = Noise(300_000, 1);
    readonly string _folder = Directory.CreateTempSubdirectory("download").FullName;
    readonly Server _server = new();

    string Target => Path.Combine(_folder, "set", Name);

    string Part => Target + ".part";

    ManifestFile Wanted => new(Name, _content.Length,
        Convert.ToHexStringLower(SHA256.HashData(_content)));

    public ValueTask InitializeAsync()
    {
        _server.Files[Name] = _content;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_file_comes_whole_and_nothing_else_is_left()
    {
        await Fetch(_server.Address);
        Assert.Equal(_content, File.ReadAllBytes(Target));
        Assert.Equal([Target], Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_fetched_again()
    {
        await Fetch(_server.Address);
        await Fetch(_server.Address);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_file_that_has_rotted_is_fetched_again()
    {
        await Fetch(_server.Address);
        var rotten = (byte[])_content.Clone();
        rotten[1000] ^= 1;
        File.WriteAllBytes(Target, rotten);
        await Fetch(_server.Address);
        Assert.Equal(_content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task Cut_connections_are_taken_up_where_they_ended()
    {
        _server.Cuts.Enqueue(100_000);
        _server.Cuts.Enqueue(50_000);
        await Fetch(_server.Address);
        Assert.Equal(_content, File.ReadAllBytes(Target));
        Assert.Equal(
            [$"GET /{Name}", $"GET /{Name} bytes=100000-", $"GET /{Name} bytes=150000-"],
            _server.Requests);
    }

    [Fact]
    public async Task A_server_without_ranges_is_asked_for_all_again()
    {
        await using var simple = new Server { KnowsRanges = false };
        simple.Files[Name] = _content;
        simple.Cuts.Enqueue(100_000);
        await Fetch(simple.Address);
        Assert.Equal(_content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_later_attempt_goes_on_where_the_last_one_was_left()
    {
        for (var i = 0; i < 2; i++)
            _server.Cuts.Enqueue(i == 0 ? 70_000 : 0);   // the second one brings nothing
        await Assert.ThrowsAsync<DownloadException>(() => Fetch(_server.Address));
        Assert.Equal(70_000, new FileInfo(Part).Length);
        Assert.False(File.Exists(Target));
        await Fetch(_server.Address);
        Assert.Equal($"GET /{Name} bytes=70000-", _server.Requests[^1]);
        Assert.Equal(_content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_wrong_earlier_part_is_thrown_away()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Part)!);
        File.WriteAllBytes(Part, Noise(1000, 2));
        await Fetch(_server.Address);
        Assert.Equal(_content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_wrong_file_is_refused_and_the_next_mirror_asked()
    {
        await using var wrong = new Server();
        wrong.Files[Name] = Noise(300_000, 2);
        await Fetch(wrong.Address, _server.Address);
        Assert.Equal(_content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task When_no_mirror_helps_each_says_why()
    {
        await using var wrong = new Server();
        wrong.Files[Name] = Noise(300_000, 2);
        await using var empty = new Server();
        await using var longer = new Server();
        longer.Files[Name] = Noise(300_001, 2);
        var nobody = "http://127.0.0.1:1/";
        var error = await Assert.ThrowsAsync<DownloadException>(
            () => Fetch(wrong.Address, empty.Address, longer.Address, nobody));
        Assert.Contains($"{Name} could not be fetched", error.Message);
        Assert.Contains($"{wrong.Address}: its SHA-256 is ", error.Message);
        Assert.Contains($"{empty.Address}: Response status code", error.Message);
        Assert.Contains("404", error.Message);
        Assert.Contains($"{longer.Address}: it is longer than 300,000 bytes", error.Message);
        Assert.Contains($"{nobody}: Connection refused", error.Message);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!, "clothes.gz"));
    }

    [Fact]
    public async Task A_server_that_keeps_still_is_given_up()
    {
        await using var still = new Server { KeepsStill = true };
        var error = await Assert.ThrowsAsync<DownloadException>(() =>
            new Download(Wanted, Target) { Patience = TimeSpan.FromMilliseconds(100) }
                .Run([still.Address]));
        Assert.Contains("it kept still", error.Message);
    }

    [Fact]
    public async Task A_folder_is_a_mirror_too()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "usb stick")).FullName;
        File.WriteAllBytes(Path.Combine(folder, Name), _content);
        await Fetch(new Uri(folder).AbsoluteUri + "/");
        Assert.Equal(_content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task A_full_disk_is_named_and_no_other_mirror_asked()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Part)!);
        File.CreateSymbolicLink(Part, "/dev/full");   // takes nothing: ENOSPC from the kernel
        var error = await Assert.ThrowsAsync<DiskException>(
            () => Fetch(_server.Address, _server.Address));
        Assert.StartsWith(Target, error.Message);
        Assert.Contains("No space left on device", error.Message);
        Assert.Contains(DataCache.Variable, error.Message);
        Assert.Single(_server.Requests);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task Room_is_looked_for_before_anything_is_fetched()
    {
        var huge = Wanted with { Size = long.MaxValue / 2 };
        var error = await Assert.ThrowsAsync<DiskException>(
            () => new Download(huge, Target).Run([_server.Address]));
        Assert.Contains("bytes are free", error.Message);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Cancelling_leaves_the_part_to_go_on_with()
    {
        using var cancelled = new CancellationTokenSource();
        var progress = new Told(told =>
        {
            if (told.Received > 100_000)
                cancelled.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new Download(Wanted, Target, progress).Run([_server.Address], cancelled.Token));
        Assert.InRange(new FileInfo(Part).Length, 100_000, 299_999);
        await Fetch(_server.Address);
        Assert.Equal(_content, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task Progress_only_grows_and_ends_at_the_size()
    {
        var told = new List<DownloadProgress>();
        await new Download(Wanted, Target, new Told(told.Add)).Run([_server.Address]);
        Assert.Equal(told.Select(t => t.Received).Order(), told.Select(t => t.Received));
        Assert.Equal((Name, 300_000, 300_000, "127.0.0.1"),
            (told[^1].File, told[^1].Received, told[^1].Size, told[^1].Mirror));
    }

    [Fact]
    public async Task Of_two_at_once_one_fetches_and_both_have_the_file()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => Fetch(_server.Address))));
        Assert.Single(_server.Requests);
        Assert.Equal([Target], Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    Task Fetch(params string[] mirrors) => new Download(Wanted, Target).Run(mirrors);

    static byte[] Noise(int count, int seed)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    sealed class Told(Action<DownloadProgress> tell) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => tell(value);
    }
}
