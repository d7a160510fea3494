namespace GanNotebooks.Cli.Tests.Course;

/// <summary>The notebooks of this checkout.</summary>
public class ThisCourseTests
{
    /// <summary>Each is run whole, in the smoke profile, with stub and solution of every
    /// exercise.</summary>
    [Fact]
    public async Task The_course_has_no_flaws_and_every_notebook_runs()
    {
        Assert.SkipUnless(File.Exists(Checkout.OfThisProgram().KernelSpec), "no kernel yet");

        var gan = await Gan.Run(TimeSpan.FromMinutes(30), [], "course", "check");

        Assert.EndsWith(" 0 flaws\n", gan.Out);
        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/teaching.md")]
    [InlineData("docs/gpu-cloud.md")]
    [InlineData("docs/dotnet-interactive.md")]
    [InlineData("docs/views.md")]
    [InlineData("docs/results.md")]
    [InlineData("notebooks/README.md")]
    public void Links_of_a_page_lead_somewhere(string page) => Assert.Empty(
        Cli.Course.Checking.LinkRules.Look(Path.Combine(Gan.Root, page)));
}
