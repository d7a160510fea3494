using GanNotebooks.Imaging;

namespace GanNotebooks.Cli.Tests;

/// <summary><c>./gan results</c>, with a hundredth of its steps.</summary>
public sealed class ResultsTests : IDisposable
{
    // Minutes on a machine that does much else, seconds otherwise.
    static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_section_is_written_with_its_table_and_picture_and_the_others_stay()
    {
        const string Other = "<!-- dcgan -->\nkept as it was\n<!-- end of dcgan -->";
        File.WriteAllText(_folder["results.md"], Other);

        var gan = await Gan.Run(
            s_limit, [], "results", "plain", "--smoke", "--out", _folder.Path);

        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        var page = File.ReadAllText(_folder["results.md"]);
        Assert.StartsWith("# Results\n", page);
        Assert.Contains("the figures mean nothing", page);
        Assert.Contains("| data | GAN | seed | modes | high quality % | reverse KL |", page);
        Assert.Equal(6, page.Split('\n').Count(line => line.Contains("| plain |")));
        Assert.Matches(@"`\./gan results plain`, \d+\.\d minutes of processor time\.", page);
        Assert.True(page.IndexOf("<!-- plain -->", StringComparison.Ordinal)
            < page.IndexOf(Other, StringComparison.Ordinal), "the order of the page");
        var picture = ImageCodec.Default.DecodePng(
            File.ReadAllBytes(_folder["results/plain.png"]));
        Assert.Equal(2 * picture.Height, picture.Width);   // ring and grid, side by side
    }

    [Fact]
    public async Task What_means_nothing_is_not_written_into_the_docs()
    {
        var gan = await Gan.Run("results", "ring", "--smoke");
        Assert.Equal(2, gan.ExitCode);
        Assert.Contains("--smoke needs --out", gan.Err);
    }
}
