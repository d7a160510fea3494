using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GanNotebooks.Imaging;

namespace GanNotebooks.Interactive.Tests.Notebooks;

public sealed partial class VanillaGanTests
{
    const string Name = "02-vanilla-gan";
    static readonly Lazy<ExecutedNotebook> s_run =
        new(() => Jupyter.Run(Name, "smoke", TimeSpan.FromMinutes(3)));

    [Fact]
    public void It_trains_through_jupyter_without_an_error()
    {
        var training = s_run.Value["foreach (var step in live.Steps(steps))"];
        Assert.StartsWith("Trained: step 30 of 30", training.Outputs[0]["text/plain"]);
        Assert.All(s_run.Value.Cells, cell =>
            Assert.DoesNotContain(cell.Outputs, output => output["type"] == "error"));
    }

    [Fact]
    public void The_live_view_is_one_output_replaced_in_its_place() => Assert.Single(
        s_run.Value["live.Steps(steps)"].Outputs, o => o["text/plain"].StartsWith("Trained"));

    [Fact]
    public void An_interrupted_training_leaves_a_picture_that_says_so() => Assert.Matches(
        @"^Interrupted: step \d+ of 5,000", Jupyter.Script(
            "tests/GanNotebooks.Interactive.Tests/Notebooks/interrupt.py", Name, "fast",
            TimeSpan.FromMinutes(2)));

    [Fact]
    public void Data_samples_curves_and_filmstrip_are_there()
    {
        var run = s_run.Value;
        Assert.Contains("60,000 images", run["FashionMnist.Load"].Outputs.Single()["text/plain"]);
        Assert.StartsWith("before training: 64 of 28 x 28",
            run["before training"].Outputs.Single()["text/plain"]);
        Assert.StartsWith("after 30 steps: 64 of 28 x 28",
            run["columns: 8"].Outputs.Single()["text/plain"]);
        var curves = run.Cells.Single(cell => cell.Source == "history").Outputs.Single();
        Assert.Contains("D(real)", curves["text/plain"]);
        Assert.Contains("\"scatter\"", curves["application/vnd.plotly.v1+json"]);
        Assert.StartsWith("Filmstrip of 8 noise vectors",
            run.Cells.Single(cell => cell.Source == "film").Outputs.Single()["text/plain"]);
    }

    [Fact]
    public void Every_picture_can_be_read_and_none_needs_the_network()
    {
        var pictures = 0;
        foreach (var html in s_run.Value.Cells.SelectMany(cell => cell.Outputs)
            .Where(output => output.ContainsKey("text/html")).Select(o => o["text/html"]))
            foreach (Match image in Images.Matches(html))
            {
                var data = Data.Match(image.Value);
                Assert.True(data.Success, image.Value);
                var content = Convert.FromBase64String(data.Groups[2].Value);
                if (data.Groups[1].Value == "png")
                    ImageCodec.Default.DecodePng(content);
                else
                    XDocument.Parse(Encoding.UTF8.GetString(content));
                pictures++;
            }
        Assert.InRange(pictures, 7, 20);
    }

    [Fact]
    public void The_committed_one_carries_the_outputs_of_a_whole_run()
    {
        var file = Path.Combine(Jupyter.Checkout, "notebooks", $"{Name}.ipynb");
        Assert.InRange(new FileInfo(file).Length, 100_000, 2_000_000);
        var committed = ExecutedNotebook.Read(file);
        Assert.Matches(@"^Trained: step ([\d,]+) of \1,",
            committed["live.Steps(steps)"].Outputs[0]["text/plain"]);
        Assert.Contains("profile fast", committed["profile.Of"].Outputs[0]["text/plain"]);
    }

    [GeneratedRegex("<img [^>]*>")]
    private static partial Regex Images { get; }

    [GeneratedRegex("src=\"data:image/(png|svg\\+xml);base64,([A-Za-z0-9+/=]+)\"")]
    private static partial Regex Data { get; }
}
