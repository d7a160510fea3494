using System.Text.Json;
using System.Text.RegularExpressions;
using GanNotebooks.Imaging;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Tests.Training;

/// <summary><c>./gan train</c> and <c>./gan sample</c>, as their users call them.</summary>
public sealed class TrainTests : IDisposable
{
    static readonly string[] Tiny = ["--width", "4", "--batch-size", "4"];

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_of_mixed_photos_trains_a_dcgan_and_logs_what_it_did()
    {
        var photos = await Photos();

        var gan = await Gan.Run(["train", "dcgan", "--data", photos, "--size", "16", "--steps", "4",
            "--out", _folder["run"], .. Tiny, "--seed", "7", "--record-every", "2"]);

        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        var sheet = ImageCodec.Default.DecodePng(
            File.ReadAllBytes(_folder["run/samples/step-000000004.png"]));
        Assert.True(sheet.Width > 8 * 16);
        Assert.StartsWith("step,D loss,G loss,D(real),D(fake)\r\n2,",
            File.ReadAllText(_folder["run/losses.csv"]));
        var log = JsonDocument.Parse(File.ReadAllText(_folder["run/run.json"])).RootElement;
        Assert.Equal(7, log.GetProperty("Seed").GetInt32());
        Assert.Equal(4, log.GetProperty("Settings").GetProperty("Options").GetProperty("Width")
            .GetInt32());
        var session = log.GetProperty("Sessions")[0];
        Assert.Equal("finished", session.GetProperty("State").GetString());
        foreach (var version in new[] { "GanNotebooks", "Libtorch", "DotNet", "System" })
            Assert.NotEqual("", session.GetProperty(version).GetString());
    }

    [Fact]
    public async Task Photos_are_balanced_and_changed_as_they_were_when_the_run_goes_on()
    {
        var photos = await Photos();
        string[] words = ["train", "dcgan", "--out", _folder["run"], "--steps"];

        var begun = await Gan.Run([.. words, "2", "--data", photos, "--size", "16", .. Tiny,
            "--balanced", "--flip", "--shift", "2", "--brightness", "0.2"]);
        Assert.Equal((0, ""), (begun.ExitCode, begun.Err));
        Assert.Equal(0, (await Gan.Run([.. words, "4", "--resume"])).ExitCode);

        var settings = JsonDocument.Parse(File.ReadAllText(_folder["run/run.json"])).RootElement
            .GetProperty("Settings");
        Assert.True(settings.GetProperty("Balanced").GetBoolean());
        Assert.Equal("""{"Flip":true,"Shift":2,"Brightness":0.2}""", JsonSerializer.Serialize(
            settings.GetProperty("Augmentation")));
        var changed = await Gan.Run([.. words, "6", "--resume", "--shift", "3"]);
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("\"Shift\":3", changed.Err);
        var far = await Gan.Run([.. words, "6", "--resume", "--brightness", "3"]);
        Assert.Contains("--brightness must be a number from 0 to 2", far.Err);
    }

    [Fact]
    public async Task A_damaged_photo_is_named_and_can_be_left_out()
    {
        var photos = await Photos();
        var victim = Path.Combine(photos, "jpeg", "colour.jpg");
        File.WriteAllBytes(victim, File.ReadAllBytes(victim)[..700]);
        string[] words = ["train", "dcgan", "--data", photos, "--size", "16", "--steps", "1",
            "--out", _folder["run"], .. Tiny];

        var refused = await Gan.Run(words);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("colour.jpg", refused.Err);
        Assert.DoesNotContain("   at ", refused.Err);

        var trained = await Gan.Run([.. words, "--skip-bad"]);
        Assert.Equal(0, trained.ExitCode);
        Assert.Contains("warning: 1 bad file left out", trained.Err);
    }

    [Fact]
    public async Task A_run_goes_on_where_it_was_and_only_as_it_was()
    {
        Assert.Equal(0, (await Ring("--steps", "6", "--seed", "3")).ExitCode);

        var again = await Ring("--steps", "9");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("holds a run already", again.Err);

        var changed = await Ring("--steps", "9", "--resume", "--generator-rate", "0.5");
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("GeneratorRate is 0.5, was 0.0002", changed.Err);

        var done = await Ring("--steps", "6", "--resume");
        Assert.Contains("has taken 6 steps already", done.Err);

        Assert.Equal(0, (await Ring("--steps", "9", "--resume")).ExitCode);
        var sessions = JsonDocument.Parse(File.ReadAllText(_folder["run/run.json"])).RootElement
            .GetProperty("Sessions");
        Assert.Equal([0, 6], sessions.EnumerateArray().Select(
            session => session.GetProperty("FromStep").GetInt32()));
    }

    [Fact]
    public async Task The_live_view_fits_a_narrow_terminal_and_one_without_a_cursor_gets_lines()
    {
        var live = await OnTerminal("xterm", "live");
        Assert.Contains("\e[2A", live);   // drawn again, two lines further up
        Assert.All(Regex.Replace(live, "\e\\[[?0-9;]*[a-zA-Z]", "").Split('\n', '\r'),
            line => Assert.InRange(line.TrimEnd().Length, 0, 60));
        var lines = await OnTerminal("dumb", "lines");
        Assert.DoesNotContain("\e", lines);
        Assert.Matches(@"^step 20 of 20, \S+ steps/s: D loss \S+ .*\r?\n\S+: 20 steps\. Next: ",
            lines);

        async Task<string> OnTerminal(string term, string run)
        {
            var program = Path.Combine(AppContext.BaseDirectory, "gan.dll");
            var gan = await Gan.Shell([("TERM", term)], "script", "--quiet", "--return", "--command",
                $"cd {_folder.Path} && stty cols 60 && dotnet {program} train vanilla --data ring "
                + $"--out {run} --width 16 --steps 20", "/dev/null");
            Assert.Equal(0, gan.ExitCode);
            return gan.Out;
        }
    }

    [Fact]
    public async Task A_damaged_checkpoint_is_named_and_the_one_before_serves()
    {
        await Ring("--steps", "6", "--save-every", "4");
        var newest = _folder["run/checkpoints/step-000000006.gan"];
        File.WriteAllBytes(newest, File.ReadAllBytes(newest)[..2000]);

        var refused = await Ring("--steps", "8", "--resume");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("step-000000006.gan: is damaged or was cut short", refused.Err);
        Assert.Contains("Remove it to go on from the one before, step-000000004.gan", refused.Err);

        File.Delete(newest);
        Assert.Equal(0, (await Ring("--steps", "8", "--resume")).ExitCode);
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_is_an_error_and_older_files_stay_whole()
    {
        // A file system of 60 kB in memory: one checkpoint of 37 kB fits in it, two do not.
        const string Script = "mkdir $0 && mount -t tmpfs -o size=60k none $0 || exit 99; "
            + "dotnet \"$@\"; code=$?; cp -r $0 $0.copy; exit $code";
        var full = await Gan.Shell([], "unshare", "--map-root-user", "--mount", "bash", "-c",
            Script, _folder["run"], Path.Combine(AppContext.BaseDirectory, "gan.dll"), "train",
            "vanilla", "--data", "ring", "--out", _folder["run"], "--width", "16", "--steps", "8",
            "--save-every", "4");
        Assert.SkipWhen(full.ExitCode == 99 || full.Err.StartsWith("unshare:"),
            "This machine lets nobody mount a file system.");
        Directory.Delete(_folder["run"]);
        Directory.Move(_folder["run.copy"], _folder["run"]);

        Assert.Equal(1, full.ExitCode);
        Assert.Contains("cannot be written: No space left on device", full.Err);
        Assert.DoesNotContain("   at ", full.Err);
        Assert.Empty(Directory.EnumerateFiles(_folder["run"], "*.part",
            SearchOption.AllDirectories));
        Assert.Equal(0, (await Ring("--steps", "8", "--resume")).ExitCode);
    }

    [Fact]
    public async Task Samples_follow_the_seed_and_the_count()
    {
        await Ring("--steps", "2");
        var first = await Sample("--seed", "1");
        Assert.Equal(first, await Sample("--seed", "1"));
        Assert.NotEqual(first, await Sample("--seed", "2"));

        var refused = await Gan.Run("sample", _folder["run"], "--class", "3");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("cannot be asked for a class", refused.Err);
        Assert.Contains("holds no run", (await Gan.Run("sample", _folder["nothing"])).Err);
    }

    [Fact]
    public async Task A_class_that_a_run_does_not_know_is_refused_with_those_that_it_knows()
    {
        await Gan.Run("train", "cgan", "--data", "drawn-digits", "--steps", "1", "--width", "4",
            "--out", _folder["run"]);

        var gan = await Gan.Run("sample", _folder["run"], "--class", "11");

        Assert.Equal(1, gan.ExitCode);
        Assert.StartsWith(
            "error: ConditionalGan: there is no class 11; it knows 0 to 9.\n", gan.Err);
    }

    [Fact]
    public async Task A_ring_is_counted_by_its_modes_and_the_best_checkpoint_kept()
    {
        await Ring("--steps", "4", "--score-every", "2");
        Assert.Matches(@"^step,reverse KL\r\n2,\S+\r\n4,\S+\r\n$",
            File.ReadAllText(_folder["run/scores.csv"]));

        var gan = await Gan.Run("evaluate", _folder["run"], "--best", "--samples", "500");

        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        Assert.Matches(
            @"step [24], by the modes of the ring of 8 Gaussians\n"
            + @"modes \d \(real 8, 500 samples, seed 1\)\n"
            + @"high quality % \S+ \(real 9\d\.?\d*, 500 samples, seed 1\)\n"
            + @"reverse KL \S+ \(real 0\.0\S+, 500 samples, seed 1\)\n$", gan.Out);
    }

    [Fact]
    public async Task A_run_of_a_GPU_draws_without_one_and_trains_on_only_with_one()
    {
        Assert.SkipWhen(cuda.is_available(), "This machine has a GPU.");
        await Ring("--steps", "2", "--device", "cpu");
        var log = _folder["run/run.json"];
        File.WriteAllText(log, File.ReadAllText(log)
            .Replace("\"Device\": \"cpu\"", "\"Device\": \"cuda\"", StringComparison.Ordinal));

        await Sample();
        var gan = await Ring("--steps", "4", "--resume");

        Assert.Equal(1, gan.ExitCode);
        Assert.StartsWith("error: There is no GPU here", gan.Err);
    }

    async Task<byte[]> Sample(params string[] more)
    {
        var gan = await Gan.Run(["sample", _folder["run"], "--out", _folder["a.png"], .. more]);
        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        return File.ReadAllBytes(_folder["a.png"]);
    }

    Task<Gan> Ring(params string[] more) => Gan.Run(more.Contains("--resume")
        ? ["train", "vanilla", "--out", _folder["run"], .. more]
        :
        [
            "train", "vanilla", "--data", "ring", "--out", _folder["run"], "--width", "16",
            .. more,
        ]);

    async Task<string> Photos()
    {
        var made = await Gan.Shell([], "/usr/bin/python3",
            "tests/GanNotebooks.Tests/Data/Folders/photos.py", _folder["photos"]);
        Assert.Equal((0, ""), (made.ExitCode, made.Err));
        return _folder["photos"];
    }
}
