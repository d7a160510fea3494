using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Tests.Charts;
using GanNotebooks.Interactive.Tests.Images;
using GanNotebooks.Interactive.Tests.Notebooks;
using GanNotebooks.Training;

namespace GanNotebooks.Interactive.Tests;

/// <summary>Pictures that were looked at once and are to stay so. Compared by what a reader would
/// see: elements, words, places to a tenth of a pixel, pixels of images.</summary>
/// <remarks>After a change that is meant: <c>GAN_WRITE_GOLDEN=1 ./gan test GoldenTests</c>, then
/// look at what git shows.</remarks>
public sealed partial class GoldenTests
{
    const double Pixel = 0.1001;

    [Theory]
    [InlineData("curves")]
    [InlineData("runs")]
    [InlineData("live")]
    [InlineData("captions")]
    [InlineData("plane")]
    [InlineData("meter")]
    public void A_drawing_is_the_golden_one(string name)
    {
        var (shown, again) = (new Shown(View(name)), new Shown(View(name)));
        Assert.Equal(shown.Html, again.Html);
        var path = Golden($"{name}.svg");
        if (Environment.GetEnvironmentVariable("GAN_WRITE_GOLDEN") is { Length: > 0 })
            shown.Svg.Save(path);
        Compare(XElement.Load(path), shown.Svg);
    }

    [Fact]
    public void A_grid_is_the_golden_one_pixel_for_pixel()
    {
        var grid = ImageGrid.Of(ImageSheetTests.Checkers(12)).Picture;
        var path = Golden("grid.png");
        if (Environment.GetEnvironmentVariable("GAN_WRITE_GOLDEN") is { Length: > 0 })
            File.WriteAllBytes(path, ImageCodec.Default.EncodePng(grid));
        var golden = ImageCodec.Default.DecodePng(File.ReadAllBytes(path));
        Assert.Equal((golden.Width, golden.Height), (grid.Width, grid.Height));
        Assert.Equal(golden.Data, grid.Data);
    }

    static object View(string name) => name switch
    {
        "curves" => Marked(),
        "runs" => HistoryViewTests.Run(40).Beside("a", HistoryViewTests.Run(30), "b"),
        "live" => new LiveFrame(new(40, 100, TimeSpan.FromSeconds(2), TrainingState.Running,
            HistoryViewTests.Run(40)), ImageGrid.Of(ImageSheetTests.Checkers(4))),
        "captions" => ImageSheet.Of(ImageSheetTests.Checkers(3), new() { Columns = 3, Scale = 8 },
            ["one", "two", "b"]),
        "plane" => new Plane
        {
            Clouds = [new("real", [-1, 0, 1], [0, 1, 0]), new("fake", [0.5f], [-0.5f])],
            Low = (-2, -2),
            High = (2, 2),
            Surface = new([0, 0.25f, 0.75f, 1], 2),
        },
        _ => new Meter("Diversity", 0.7, 1.5, 1, "the data's", "The samples vary less."),
    };

    static History Marked()
    {
        var history = HistoryViewTests.Run(60);
        history.Mark("best");
        return history;
    }

    static void Compare(XElement golden, XElement found)
    {
        Assert.Equal(golden.Name, found.Name);
        Assert.Equal(golden.Attributes().Select(a => a.Name), found.Attributes().Select(a => a.Name));
        foreach (var (expected, actual) in golden.Attributes().Zip(found.Attributes()))
            if (expected.Value.StartsWith("data:image/png"))
                Assert.Equal(Pixels(expected.Value), Pixels(actual.Value));
            else
                CompareNumbers(expected.Value, actual.Value);
        Assert.Equal(golden.Elements().Count(), found.Elements().Count());
        if (!golden.HasElements)
            Assert.Equal(golden.Value, found.Value);
        foreach (var (expected, actual) in golden.Elements().Zip(found.Elements()))
            Compare(expected, actual);
    }

    static void CompareNumbers(string golden, string found)
    {
        Assert.Equal(Number.Replace(golden, "#"), Number.Replace(found, "#"));
        foreach (var (expected, actual) in Number.Matches(golden).Zip(Number.Matches(found)))
            Assert.Equal(double.Parse(expected.Value, CultureInfo.InvariantCulture),
                double.Parse(actual.Value, CultureInfo.InvariantCulture), Pixel);
    }

    static byte[] Pixels(string address) => ImageCodec.Default.DecodePng(
        Convert.FromBase64String(address[(address.IndexOf(',') + 1)..])).Data;

    static string Golden(string file) => Path.Combine(
        Jupyter.Checkout, "tests/GanNotebooks.Interactive.Tests/Golden", file);

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number { get; }
}
