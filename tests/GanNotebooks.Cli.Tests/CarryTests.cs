namespace GanNotebooks.Cli.Tests;

/// <summary><c>./gan carry</c>: what it packs runs where there is no .NET.</summary>
public sealed class CarryTests : IDisposable
{
    const long MostBytes = 60_000_000;

    static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_carried_copy_trains_and_draws_without_dotnet()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("GAN_LONG_TESTS") == "1",
            "packs and compiles for minutes: set GAN_LONG_TESTS=1");

        var packed = await Gan.Shell(
            s_limit, [], Path.Combine(Gan.Root, "gan"), "carry", _folder["gan.tar.xz"]);
        Assert.Equal(0, packed.ExitCode);
        Assert.InRange(new FileInfo(_folder["gan.tar.xz"]).Length, 1, MostBytes);
        await Bare("tar", "-xf", _folder["gan.tar.xz"], "-C", _folder.Path);

        var gan = _folder["gan-notebooks/gan"];
        Assert.Contains("carried along", (await Bare(gan, "doctor")).Out);
        var run = _folder["run"];
        var trained = await Bare(
            gan, "train", "vanilla", "--data", "ring", "--steps", "3", "--out", run);
        Assert.Equal((0, ""), (trained.ExitCode, trained.Err));
        var drawn = await Bare(gan, "sample", run, "--out", _folder["samples.png"]);
        Assert.Equal(0, drawn.ExitCode);
        Assert.Contains(_folder["gan-notebooks/out/course/GanNotebooks.dll"],
            File.ReadAllText(_folder["gan-notebooks/out/course/course.dib"]));
        Assert.True(File.Exists(
            _folder["gan-notebooks/out/jupyter/kernels/.net-csharp/kernel.json"]));
    }

    // With the system's own programs only; there, dotnet is not one.
    static async Task<Gan> Bare(params string[] words) => await Gan.Shell(s_limit, [],
        ["env", "--ignore-environment", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/tmp", .. words]);
}
