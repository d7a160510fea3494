namespace GanNotebooks.Cli.Tests;

/// <summary>The part of the set-up that looks at the machine.</summary>
public class PrerequisitesTests
{
    const string Script = "binder/prerequisites.sh";

    [Fact]
    public async Task A_missing_package_is_listed_with_its_purpose_and_the_command()
    {
        var script = await Gan.Shell(
            [("CXX", "/no/g++"), ("GAN_PYTHON", "/no/python3")], "bash", Script, "--list");

        Assert.Equal((1, ""), (script.ExitCode, script.Out));
        Assert.StartsWith("error: this machine lacks what the project needs", script.Err);
        Assert.Matches(@"\n    g\+\+ +compiles the shim", script.Err);
        Assert.Matches(
            @"\n    apt-get install --no-install-recommends .*g\+\+ .*python3-nbclient\n$",
            script.Err);
    }

    [Fact]
    public async Task A_wrong_LIBTORCH_is_an_error_that_no_package_mends()
    {
        var script = await Gan.Shell([("LIBTORCH", "/no/libtorch")], "bash", Script);

        Assert.Equal(1, script.ExitCode);
        Assert.StartsWith("error: LIBTORCH is /no/libtorch, but ", script.Err);
        Assert.DoesNotContain("apt", script.Err);
    }

    [Fact]
    public async Task A_wrong_option_is_refused()
    {
        var script = await Gan.Shell([], "bash", Script, "--lits");

        Assert.Equal((2, "error: no such option: --lits\n"), (script.ExitCode, script.Err));
    }
}
