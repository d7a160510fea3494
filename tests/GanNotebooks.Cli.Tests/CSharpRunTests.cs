namespace GanNotebooks.Cli.Tests;

/// <summary>Notebooks on the C# kernel that ./gan built and registered in out/.</summary>
public class CSharpRunTests
{
    static void RequireKernel() => Assert.SkipUnless(
        File.Exists(Checkout.OfThisProgram().KernelSpec), "./gan has not built the kernel yet");

    [Fact]
    public async Task A_notebook_in_CSharp_runs_on_the_checkouts_kernel()
    {
        RequireKernel();
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["sharp.ipynb"], ".net-csharp",
            "var six = 6;", "six * 7", "Environment.GetEnvironmentVariable(\"GAN_PROFILE\")");

        var gan = await Gan.Run("run", notebook, "--out", folder["out"], "--full");

        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        var written = File.ReadAllText(folder["out/sharp.ipynb"]);
        Assert.Contains("42", written);
        Assert.Contains("full", written);
    }

    [Fact]
    public async Task An_error_in_CSharp_is_shown_with_its_cell()
    {
        RequireKernel();
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["bad.ipynb"], ".net-csharp",
            "1", "throw new InvalidOperationException(\"on purpose\");");

        var gan = await Gan.Run("run", notebook, "--out", folder["out"]);

        Assert.Equal(1, gan.ExitCode);
        Assert.Contains("Cell 2 failed:", gan.Out);
        Assert.Contains("on purpose", gan.Out);
        Assert.DoesNotContain("\x1b", gan.Out);
    }
}
