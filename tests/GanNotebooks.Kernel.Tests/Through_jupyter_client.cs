namespace GanNotebooks.Kernel.Tests;

/// <summary>The kernel as a foreign front end sees it; the sentences stand in Client/*.py.</summary>
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

    static void Check(string file, string scenario) =>
        Assert.Null(Foreign.Failure(file, scenario));
}
