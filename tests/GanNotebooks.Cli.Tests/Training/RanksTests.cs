using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GanNotebooks.Cli.Runs;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Tests.Training;

/// <summary>Two processes of <c>./gan train</c> that train one GAN, as a cluster's launcher starts
/// them.</summary>
public sealed class RanksTests : IDisposable
{
    const double Rounding = 1e-5;   // sums of float32 gradients in another order, over 50 steps

    static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "gan.dll");

    readonly TemporaryFolder _folder = new();
    readonly int _port = FreePort();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_processes_do_what_one_does_with_a_batch_twice_as_large()
    {
        string[] model = ["--data", "ring", "--width", "16", "--batch-norm", "false",
            "--packing", "2", "--instance-noise", "0.1", "--r1", "1", "--record-every", "1"];
        var ranks = await Finish(StartBoth("two", 50, [.. model, "--batch-size", "16"]));
        var one = await Gan.Run([.. Words("one", 50), .. model, "--batch-size", "32"]);

        Assert.All([one, .. ranks], gan => Assert.Equal((0, ""), (gan.ExitCode, gan.Err)));
        Assert.Equal("", ranks[1].Out);   // rank 0 alone speaks, and alone writes
        var (expected, got) = (Losses("one"), Losses("two"));
        Assert.Equal(50 * 5, got.Length);
        Assert.All(expected.Zip(got), pair => Assert.Equal(pair.First, pair.Second, Rounding));
        using var scope = NewDisposeScope();
        Assert.All(Weights("one").Zip(Weights("two")), pair => Assert.InRange(
            (pair.First - pair.Second).abs().max().ToDouble(), 0, Rounding));
    }

    [Fact]
    public async Task A_killed_rank_ends_the_other_in_words_and_both_can_go_on()
    {
        string[] model = ["--data", "ring", "--width", "16", "--batch-size", "16"];
        var ranks = StartBoth("run", 1_000_000, [.. model, "--save-every", "20"]);
        await Checkpoint(ranks);
        ranks[1].Kill();
        var left = (await Finish(ranks))[0];

        Assert.Equal(1, left.ExitCode);
        Assert.Matches($@"error: Rank 1 \(.+, process {ranks[1].Id}\) is gone, or answers no more\. "
            + @"\(.+\)\n +The newest checkpoint is step-\d+\.gan\. To go on, start all ranks: "
            + @"\./gan train vanilla --out \S+ --steps 1000000 --resume\n$", left.Err);

        var step = int.Parse(Path.GetFileNameWithoutExtension(Newest!)["step-".Length..]);
        var resumed = await Finish(StartBoth("run", step + 5, ["--resume"]));
        Assert.All(resumed, gan => Assert.Equal((0, ""), (gan.ExitCode, gan.Err)));
        var alone = await Gan.Run(Words("run", step + 6, ["--resume"]));
        Assert.Contains("was trained by 2 processes, and now there are 1", alone.Err);
        Assert.Equal(0, (await Gan.Run(
            "sample", _folder["run"], "--count", "4", "--out", _folder["a.png"])).ExitCode);
    }

    [Fact]
    public async Task An_interrupt_of_any_rank_ends_all_after_the_same_step()
    {
        string[] model = ["--data", "ring", "--width", "16", "--batch-size", "16"];
        var ranks = StartBoth("run", 1_000_000, [.. model, "--save-every", "20"]);
        await Checkpoint(ranks);
        await Gan.Shell([], "kill", "-TERM", $"{ranks[1].Id}");
        var ended = await Finish(ranks);

        Assert.Matches(@"error: interrupted at step \d+; it is saved\.", ended[0].Err);
        Assert.Equal("interrupted\n", ended[1].Err);
        Assert.EndsWith($"{ended[0].Err.Split("at step ")[1].Split(';')[0]}.gan", Newest);
    }

    [Theory]
    [InlineData("RANK is 2, expected 0 to 1", "2", "2", "")]
    [InlineData("MASTER_PORT is in use", "0", "2", "")]
    [InlineData("rank 1 did not come to 127.0.0.1", "0", "2", "free")]
    [InlineData("Rank 1 did not find rank 0 at 127.0.0.1", "1", "2", "free")]
    public async Task A_wrong_start_is_explained(string words, string rank, string size, string port)
    {
        using var taken = new TcpListener(IPAddress.IPv6Any, 0);
        taken.Server.DualMode = true;
        taken.Start();
        var busy = ((IPEndPoint)taken.LocalEndpoint).Port;

        var gan = await Gan.Run(
        [
            ("RANK", rank), ("WORLD_SIZE", size), ("MASTER_ADDR", "127.0.0.1"),
            ("MASTER_PORT", $"{(port == "free" ? _port : busy)}"), ("GAN_RANK_TIMEOUT", "2"),
        ], Words("run", 1, ["--data", "ring"]));

        Assert.Equal(1, gan.ExitCode);
        Assert.Contains("error: ", gan.Err);
        Assert.Contains(words, gan.Err.Replace($"MASTER_PORT {busy}", "MASTER_PORT"));
        Assert.False(Directory.Exists(_folder["run"]));
    }

    Process[] StartBoth(string run, int steps, string[] more) =>
        [.. Enumerable.Range(0, 2).Select(rank => Gan.Start(
        [
            ("RANK", $"{rank}"), ("WORLD_SIZE", "2"), ("MASTER_ADDR", "127.0.0.1"),
            ("MASTER_PORT", $"{_port}"), ("OMP_NUM_THREADS", "1"),
        ], ["dotnet", s_program, .. Words(run, steps, more)]))];

    static Task<Gan[]> Finish(Process[] ranks) => Task.WhenAll(ranks.Select(Gan.Finish));

    string[] Words(string run, int steps, params string[] more) =>
        ["train", "vanilla", "--out", _folder[run], "--steps", $"{steps}", .. more];

    string? Newest => new Checkpoints(_folder["run/checkpoints"]).Files.FirstOrDefault();

    async Task Checkpoint(Process[] ranks)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (Newest is null)
        {
            Assert.All(ranks, rank => Assert.False(rank.HasExited, "it ended by itself"));
            await Task.Delay(20, limit.Token);
        }
    }

    double[] Losses(string run) =>
        [.. File.ReadLines(_folder[$"{run}/losses.csv"]).Skip(1).SelectMany(
            line => line.Split(',').Select(double.Parse))];

    IReadOnlyList<Tensor> Weights(string run) =>
        [.. new TrainedRun(new(_folder[run])).Gan.Networks.SelectMany(
            named => named.Network.parameters())];

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
