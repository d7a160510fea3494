using System.Text;
using GanNotebooks.Data;
using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Tests.Charts;
using GanNotebooks.Interactive.Tests.Images;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests;

/// <summary>Every formatter on one page, <c>gallery.html</c> beside the tests, to be looked at.
/// </summary>
public sealed class GalleryTests
{
    [Fact]
    public void Every_view_stands_on_the_page()
    {
        var page = new StringBuilder(
            "<!doctype html><meta charset=utf-8><title>Gallery</title><body>");
        using var scope = NewDisposeScope();
        foreach (var (name, value) in Values())
        {
            var shown = new Shown(value).IsPlain();
            page.Append($"<h3>{name}</h3>{shown.Html}<pre>{shown.Text.Replace("<", "&lt;")}</pre>");
        }
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "gallery.html"), page.ToString());
    }

    static IEnumerable<(string, object)> Values()
    {
        var run = HistoryViewTests.Run(2500);
        run.Mark("best");
        yield return ("history", run);
        yield return ("history, short", HistoryViewTests.Run(30));
        yield return ("logarithmic", run.AsChart(logarithmic: true));
        yield return ("live, start", Frame(0, TrainingState.Running));
        yield return ("live, running", Frame(1234, TrainingState.Running));
        yield return ("live, stopped", Frame(1300, TrainingState.Stopped));
        yield return ("live, done", Frame(3000, TrainingState.Finished));
        yield return ("images", ImageSheet.Of(ImageSheetTests.Checkers(100)));
        yield return ("captions", ImageSheet.Of(ImageSheetTests.Checkers(6),
            new() { Columns = 6, Scale = 8 },
            ["Coat", "Ankle boot", "Bag", "T-shirt", "é", "שלום"]));
        var clothes = FashionMnist.Load(Split.Test);
        yield return ("data set", clothes);
        yield return ("tensor of images", clothes.Pick([.. Enumerable.Range(0, 100)]));
        yield return ("tensor", randn(128, 100));
        yield return ("small tensor", tensor(new[] { 1.5f, float.NaN, -3 }));
        yield return ("broken tensor", full([64, 100], float.NaN));
        yield return ("broken images", where(rand(4, 3, 16, 16) > .9, full([], float.NaN),
            rand(4, 3, 16, 16)));
        yield return ("filmstrip", Film(clothes));
    }

    static Filmstrip Film(ImageSet clothes)
    {
        var film = new Filmstrip(4);
        var images = clothes.Pick([0, 1, 2, 3]);
        for (var step = 0; step <= 1200; step += 100)
            film.Add(step, images * (step / 1200f));
        return film;
    }

    static LiveFrame Frame(int step, TrainingState state) => new(
        new(step, 3000, TimeSpan.FromSeconds(step / 14.2), state, HistoryViewTests.Run(step)),
        ImageGrid.Of(ImageSheetTests.Checkers(36), new() { Scale = 1, Gap = 1 }));
}
