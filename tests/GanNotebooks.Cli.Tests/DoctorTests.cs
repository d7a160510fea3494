using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Tests;

public class DoctorTests
{
    [Theory]
    [InlineData(".NET SDK")]
    [InlineData("C++ compiler")]
    [InlineData("libtorch")]
    [InlineData("BLAS")]
    [InlineData("GPU")]
    [InlineData("threads")]
    [InlineData("Jupyter")]
    [InlineData("C# kernel")]
    [InlineData("Fashion-MNIST")]
    public async Task Each_thing_has_a_line(string name)
    {
        var gan = await Gan.Run("doctor");

        Assert.Matches($@"(?m)^(ok|missing|could be) +{Regex.Escape(name)} +\S", gan.Out);
    }

    [Theory]
    [InlineData("GAN_PYTHON", "/no/python3", "Jupyter", "apt-get install jupyter-notebook")]
    [InlineData("LIBTORCH", "/no/libtorch", "libtorch", "apt-get install libtorch-dev")]
    [InlineData("GAN_DATA", "/no/data", "Fashion-MNIST", "apt-get install dataset-fashion-mnist")]
    [InlineData("CXX", "/no/g++", "C++ compiler", "apt-get install g++")]
    public async Task What_is_missing_is_said_with_its_remedy(
        string variable, string value, string name, string remedy)
    {
        var gan = await Gan.Run([(variable, value)], "doctor");

        Assert.Equal(1, gan.ExitCode);
        var lines = gan.Out.Split('\n');
        var line = Array.FindIndex(lines, text => text.StartsWith($"missing  {name}"));
        Assert.True(line >= 0, gan.Out);
        Assert.Contains($"-> {remedy}", lines[line + 1]);
    }

    [Fact]
    public async Task Spinning_threads_are_advised_against_but_no_failure_of_their_own()
    {
        var calm = await Gan.Run([("OMP_WAIT_POLICY", "PASSIVE")], "doctor");
        var spinning = await Gan.Run([("OMP_WAIT_POLICY", "ACTIVE")], "doctor");

        Assert.Contains("could be threads", spinning.Out);
        Assert.DoesNotContain("could be threads", calm.Out);
        Assert.Equal(calm.ExitCode, spinning.ExitCode);
    }
}
