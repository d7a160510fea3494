using System.Text.Json;
using GanNotebooks.Data;
using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests;

/// <summary>Names come from files and people: none may become markup, break a picture, or fill a
/// page.</summary>
public sealed class HostileNamesTests : IDisposable
{
    const int LongestPage = 100_000;

    static readonly string s_long = new('x', 10_000);

    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "\" onload=\"alert(1)", "'><img src=x onerror=alert(1)>",
        "a & b < c > d \"e\" 'f'", "]]></style></svg>",
        "\u202Eright to left \u05E9\u05DC\u05D5\u05DD",
        "\0\u0001\ud800\uFFFE", "line\r\nbreak\ttab", new string('x', 10_000),
        "../../etc/passwd<b>.png",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_view_keeps_a_name_text(string name)
    {
        foreach (var view in Views(name))
        {
            var shown = new Shown(view).IsPlain();
            Assert.InRange(shown.Html.Length, 1, LongestPage);
            Assert.InRange(shown.Text.Length, 1, LongestPage);
            Assert.DoesNotContain("<script", shown.Html);
            Assert.DoesNotContain("<img src=x", shown.Html);
            Assert.DoesNotContain("cannot be shown", shown.Html);
            if (shown.Html.Contains("image/svg+xml"))
                Assert.DoesNotContain(shown.Svg.Descendants(), e => e.Name.LocalName
                    is "script" or "img"
                    || e.Attributes().Any(a => a.Name.LocalName.StartsWith("on")));
            if (shown.MimeTypes.Contains(ChartPlotly.MimeType))
                Assert.DoesNotContain("<", JsonDocument.Parse(
                    view.ToDisplayString(ChartPlotly.MimeType)).RootElement.ToString());
        }
    }

    [Fact]
    public void A_long_name_is_cut_with_an_ellipsis() =>
        Assert.Contains("x…", new Shown(nn.Sequential((s_long, nn.ReLU()))).Text);

    static object[] Views(string name)
    {
        var history = new History(name, "loss");
        history.Add(1, 1, 2);
        history.Add(2, 2, 1);
        history.Mark(name);
        var layer = string.Concat(name.Replace('.', '_').DefaultIfEmpty('x'));
        var (images, network) = (rand(2, 1, 8, 8), nn.Sequential((layer, nn.Linear(2, 1))));
        return
        [
            history, history.Beside(name, history, name + "2"),
            new LiveFrame(new(1, 2, TimeSpan.FromSeconds(1), TrainingState.Stopped, history), null)
            {
                Error = new InvalidOperationException(name),
            },
            network, network.Gradients(), network.Summary(3),
            images.AsImages(captions: [name, name], title: name), images.Beside(images, name, name),
            Plane.Of((name, rand(5, 2))), new Meter(name, 1, 2, 1, name, name),
            images.AsHistogram(10, name), new Dictionary<string, Tensor> { [name] = images },
            Sheets.Classes((z, _) => z.reshape(-1, 1, 8, 8), 64, [name, "b"], rows: 1), Set(name),
        ];
    }

    static ImageSet Set(string name) => new()
    {
        Name = name,
        Licence = name,
        Source = name,
        ClassNames = [name, "other"],
        Pixels = new byte[4 * 64],
        Labels = new byte[] { 0, 1, 0, 1 },
        Channels = 1,
        Height = 8,
        Width = 8,
    };
}
