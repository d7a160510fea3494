using System.Text.RegularExpressions;
using GanNotebooks.Data;
using GanNotebooks.Tests.Data.Downloads;

namespace GanNotebooks.Cli.Tests;

/// <summary><c>./gan data</c> against a server on this machine that has the real files of
/// Fashion-MNIST.</summary>
public sealed class DataTests : IAsyncLifetime
{
    readonly TemporaryFolder _cache = new();
    readonly Server _server = new();

    /// <summary>Debian's own copy does not count.</summary>
    (string, string)[] Environment =>
        [("GAN_CACHE", _cache.Path), ("GAN_DATA", Path.Combine(_cache.Path, "fetched"))];

    public ValueTask InitializeAsync()
    {
        foreach (var file in Clothes.Files)
            _server.Files[file.Name] = Published.Read(file.Name);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _cache.Dispose();
    }

    [Fact]
    public async Task A_set_is_listed_fetched_resumed_and_verified()
    {
        Assert.Matches(@"fashion-mnist .*\n +not here: \./gan data get fashion-mnist \(31 MB",
            (await Data("list")).Out);
        _server.Cuts.Enqueue(1_000_000);

        var get = await Data("get", "fashion-mnist", "--from", _server.Address);
        Assert.Equal((0, ""), (get.ExitCode, get.Err));
        Assert.Contains("train-images-idx3-ubyte.gz: 26 MB from 127.0.0.1\n", get.Out);
        Assert.Contains("Licence: MIT", get.Out);
        Assert.Contains("GET /train-images-idx3-ubyte.gz bytes=1000000-", _server.Requests);
        Assert.Equal(Clothes.Files.Select(file => file.Name).Order(),
            Directory.GetFiles(Folder).Select(Path.GetFileName).Order());

        var verify = await Data("verify", "fashion-mnist");
        Assert.Equal(0, verify.ExitCode);
        Assert.Equal(4, Regex.Count(verify.Out, "^ok     fashion-mnist/", RegexOptions.Multiline));
    }

    [Fact]
    public async Task A_rotten_file_is_found_and_mended()
    {
        var mirror = Path.Combine(_cache.Path, "mirror");
        Directory.CreateDirectory(mirror);
        foreach (var (name, bytes) in _server.Files)
            File.WriteAllBytes(Path.Combine(mirror, name), bytes);
        await Data("get", "fashion-mnist", "--from", mirror);
        var path = Path.Combine(Folder, "t10k-labels-idx1-ubyte.gz");
        var content = File.ReadAllBytes(path);
        content[2000] ^= 1;
        File.WriteAllBytes(path, content);

        var verify = await Data("verify", "fashion-mnist");
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("wrong  fashion-mnist/t10k-labels-idx1-ubyte.gz: its SHA-256 is",
            verify.Out);
        Assert.Equal(0, (await Data("get", "fashion-mnist", "--from", mirror)).ExitCode);
        Assert.Equal(0, (await Data("verify", "fashion-mnist")).ExitCode);
    }

    [Fact]
    public async Task Two_processes_at_once_fetch_each_file_once()
    {
        var both = await Task.WhenAll(
            Data("get", "fashion-mnist", "--from", _server.Address),
            Data("get", "fashion-mnist", "--from", _server.Address));
        Assert.All(both, gan => Assert.Equal((0, ""), (gan.ExitCode, gan.Err)));
        Assert.Equal(4, _server.Requests.Length);
    }

    [Fact]
    public async Task A_proxy_that_the_environment_names_is_asked()
    {
        var get = await Gan.Run([.. Environment, ("http_proxy", _server.Address)],
            "data", "get", "fashion-mnist", "--from", "http://data.example/clothes");
        Assert.Equal((0, ""), (get.ExitCode, get.Err));
        Assert.Contains("GET http://data.example/clothes/train-images-idx3-ubyte.gz",
            _server.Requests);
    }

    [Fact]
    public async Task When_nothing_helps_every_mirror_says_why_and_what_came_is_kept()
    {
        await using var poor = new Server();
        poor.Files["train-images-idx3-ubyte.gz"] = _server.Files["train-images-idx3-ubyte.gz"];
        poor.Cuts.Enqueue(500_000);
        poor.Cuts.Enqueue(0);
        var get = await Gan.Run([.. Environment, ("https_proxy", "http://127.0.0.1:1"),
            ("http_proxy", "http://127.0.0.1:1"), ("no_proxy", "127.0.0.1")],
            "data", "get", "fashion-mnist", "--from", poor.Address);
        Assert.Equal(1, get.ExitCode);
        Assert.StartsWith("error: train-images-idx3-ubyte.gz could not be fetched.\n", get.Err);
        Assert.Contains(poor.Address, get.Err);
        Assert.Contains("fashion-mnist.s3-website.eu-central-1.amazonaws.com", get.Err);
        Assert.Contains("what came is kept", get.Err);
        Assert.Equal(500_000, new FileInfo(
            Path.Combine(Folder, "train-images-idx3-ubyte.gz.part")).Length);
    }

    [Theory]
    [InlineData("there is no data set mnits to fetch; there are fashion-mnist, mnist", "mnits")]
    [InlineData("ring is drawn by code and need not be fetched", "ring")]
    public async Task A_wrong_name_is_told(string problem, string name)
    {
        var gan = await Data("get", name);
        Assert.Equal(2, gan.ExitCode);
        Assert.StartsWith($"error: {problem}", gan.Err);
        Assert.Contains($"\n       gan data get {name}\n                    ^ got {name}", gan.Err);
    }

    static ManifestSet Clothes => Manifest.Find("fashion-mnist")!;

    string Folder => Path.Combine(_cache.Path, "fashion-mnist");

    Task<Gan> Data(params string[] words) => Gan.Run(Environment, ["data", .. words]);
}
