using System.Text;
using GanNotebooks.Interactive.Charts;
using GanNotebooks.Interactive.Images;
using GanNotebooks.Interactive.Live;
using GanNotebooks.Interactive.Tests.Charts;
using GanNotebooks.Interactive.Tests.Images;
using GanNotebooks.Training;

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
            new() { Columns = 6, Scale = 8 }, ["Coat", "Ankle boot", "Bag", "T-shirt", "é", "שלום"]));
    }

    static LiveFrame Frame(int step, TrainingState state) => new(
        new(step, 3000, TimeSpan.FromSeconds(step / 14.2), state, HistoryViewTests.Run(step)),
        Imaging.ImageGrid.Of(ImageSheetTests.Checkers(36), new() { Scale = 1, Gap = 1 }));
}
