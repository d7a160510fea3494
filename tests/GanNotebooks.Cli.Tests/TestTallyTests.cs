using GanNotebooks.Cli.Testing;

namespace GanNotebooks.Cli.Tests;

public class TestTallyTests
{
    const string TwoOfFour = """
        <assemblies><assembly total="4" passed="2" failed="1" skipped="1" errors="0">
          <collection>
            <test name="A.Good" result="Pass"/><test name="A.Fine" result="Pass"/>
            <test name="A.Bad(x: 1)" type="A" method="Bad" result="Fail"><failure><message>no</message></failure></test>
            <test name="A.Later" result="Skip"/>
          </collection>
        </assembly></assemblies>
        """;

    const string BrokenFixture = """
        <assemblies><assembly total="1" passed="1" failed="0" skipped="0" errors="1">
          <errors><error type="fixture-cleanup" name="B.Fixture"/></errors>
          <collection><test name="B.Good" result="Pass"/></collection>
        </assembly></assemblies>
        """;

    [Fact]
    public void The_reports_of_all_projects_are_added_up()
    {
        var tally = Read(TwoOfFour) + Read(BrokenFixture);

        Assert.Equal("3 passed, 2 failed, 1 skipped", tally.ToString());
        Assert.Equal([new("A.Bad(x: 1)", "A.Bad"), new("B.Fixture", null)], tally.Failures);
    }

    [Fact]
    public void What_passes_by_itself_counts_as_passed()
    {
        var tally = Read(TwoOfFour) + Read(BrokenFixture);

        Assert.Equal("4 passed, 1 failed, 1 skipped",
            tally.Except([new("A.Bad(x: 1)", "A.Bad")]).ToString());
    }

    [Fact]
    public void No_report_is_no_test() =>
        Assert.Equal((0, "0 passed, 0 failed, 0 skipped"),
            (TestTally.None.Total, TestTally.None.ToString()));

    static TestTally Read(string report)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["report.xml"], report);
        return TestTally.Read(folder["report.xml"]);
    }
}
