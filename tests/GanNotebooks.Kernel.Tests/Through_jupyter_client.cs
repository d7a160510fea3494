namespace GanNotebooks.Kernel.Tests;

/// <summary>The kernel as a foreign front end sees it; the sentences stand in Client/*.py.
/// </summary>
public sealed class Through_jupyter_client
{
    public static TheoryData<string> In(string file) => [.. Foreign.Scenarios(file)];

    [Theory, MemberData(nameof(In), "execute.py")]
    public void Cells(string scenario) => Check("execute.py", scenario);

    [Theory, MemberData(nameof(In), "errors.py")]
    public void Errors(string scenario) => Check("errors.py", scenario);

    [Theory, MemberData(nameof(In), "interrupt.py")]
    public void Interrupts(string scenario) => Check("interrupt.py", scenario);

    [Theory, MemberData(nameof(In), "lifecycle.py")]
    public void Lifecycle(string scenario) => Check("lifecycle.py", scenario);

    [Theory, MemberData(nameof(In), "scripts.py")]
    public void Scripts(string scenario) => Check("scripts.py", scenario);

    [Theory, MemberData(nameof(In), "complete.py")]
    public void Completion(string scenario) => Check("complete.py", scenario);

    [Theory, MemberData(nameof(In), "packages.py")]
    public void Packages(string scenario) => Check("packages.py", scenario);

    [Theory, MemberData(nameof(In), "values.py")]
    public void Values(string scenario) => Check("values.py", scenario);

    [Theory, MemberData(nameof(In), "endurance.py")]
    public void Endurance(string scenario) => Check("endurance.py", scenario);

    [Theory, MemberData(nameof(In), "talk.py")]
    public void Talk(string scenario) => Check("talk.py", scenario);

    [Fact]
    public void The_conformance_test_of_jupyter_passes_with_every_sample()
    {
        var run = Foreign.Run(Foreign.Python, "conformance.py", "-v");
        Assert.True(run.Code == 0, run.Errors);
        Assert.DoesNotContain("skipped", run.Errors);
    }

    [Fact]
    public void The_tour_shows_what_it_holds()
    {
        var run = Foreign.Run(Foreign.Python, "tour.py", "tour.ipynb");
        Assert.True(run.Code == 0, run.Output + run.Errors);
    }

    static void Check(string file, string scenario)
    {
        var failure = Foreign.Failure(file, scenario);
        Assert.True(failure is null, failure);
    }
}
