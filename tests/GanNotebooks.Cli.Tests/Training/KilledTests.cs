using System.Diagnostics;
using System.Text.Json;
using GanNotebooks.Training;

namespace GanNotebooks.Cli.Tests.Training;

/// <summary>A training that is ended from outside, gently or not.</summary>
public sealed class KilledTests : IDisposable
{
    const int Seed = 20261125;
    const int SaveEvery = 20;

    static readonly bool s_long = Environment.GetEnvironmentVariable("GAN_LONG_TESTS") == "1";
    static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "gan.dll");

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // GAN_LONG_TESTS kills 50 times.
    [Fact]
    public async Task Killed_at_random_moments_it_loses_no_file_and_ends_as_if_it_had_not_been()
    {
        var random = new Random(Seed);
        var before = 0;
        for (var time = s_long ? 50 : 4; time > 0; time--)
        {
            using var process = Start("run", 1_000_000);
            await AnotherCheckpoint(process, before);
            await Task.Delay(random.Next(400));   // the moment is what is tested
            process.Kill();
            await process.WaitForExitAsync();
            var step = RequireWholeCheckpoints();
            Assert.True(step > before);
            before = step;
        }
        var steps = before + SaveEvery / 2;
        await Finish("run", steps);
        await Finish("whole", steps);

        Assert.Equal(Numbers("whole"), Numbers("run"));
        var begins = JsonDocument.Parse(File.ReadAllText(_folder["run/run.json"])).RootElement
            .GetProperty("Sessions").EnumerateArray()
            .Select(session => session.GetProperty("FromStep").GetInt32()).ToList();
        Assert.Equal(before, begins[^1]);
        Assert.All(begins, step => Assert.Equal(0, step % SaveEvery));
    }

    [Fact]
    public async Task An_interrupt_saves_the_step_and_says_how_to_go_on()
    {
        using var process = Start("run", 1_000_000);
        await AnotherCheckpoint(process, 0);
        await Gan.Shell([], "kill", "-INT", $"{process.Id}");
        var gan = await Gan.Finish(process);

        Assert.Equal(1, gan.ExitCode);
        Assert.Matches(@"error: interrupted at step \d+; it is saved\.\n +To go on: \./gan train "
            + @"vanilla --out \S+ --steps 1000000 --resume\n$", gan.Err);
        var step = RequireWholeCheckpoints();
        Assert.Contains($"at step {step};", gan.Err);
        Assert.Equal(0, (await Finish("run", step + 1)).ExitCode);
    }

    Process Start(string run, int steps) =>
        Gan.Start([], ["dotnet", s_program, .. Words(run, steps)]);

    async Task<Gan> Finish(string run, int steps)
    {
        var gan = await Gan.Run([.. Words(run, steps)]);
        Assert.Equal(0, gan.ExitCode);
        return gan;
    }

    // A run without a log was killed before it began.
    string[] Words(string run, int steps) =>
    [
        "train", "vanilla", "--out", _folder[run], "--steps", $"{steps}",
        "--save-every", $"{SaveEvery}", "--sample-every", "1000000",
        .. File.Exists(_folder[$"{run}/run.json"]) ? new[] { "--resume" }
            : ["--data", "ring", "--width", "16", "--batch-size", "32"],
    ];

    async Task AnotherCheckpoint(Process process, int before)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (Newest <= before)
        {
            Assert.False(process.HasExited, "the training ended by itself");
            await Task.Delay(20, limit.Token);
        }
    }

    int Newest => Steps().DefaultIfEmpty(0).Max();

    int RequireWholeCheckpoints()
    {
        foreach (var file in Files())
            Checkpoint.Describe(file);   // throws when it is not whole
        return Newest;
    }

    string[] Files() => new Checkpoints(_folder["run/checkpoints"]).Files;

    IEnumerable<int> Steps() => Files().Select(file =>
        int.Parse(Path.GetFileNameWithoutExtension(file)["step-".Length..]));

    string Numbers(string run) => File.ReadAllText(_folder[$"{run}/losses.csv"]);
}
