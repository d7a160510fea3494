using System.Runtime.CompilerServices;
using GanNotebooks.Data;
using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

// The catalogue: what is shown how. A new picture is a line here.
static partial class Formatters
{
    const int Drawn = 2000;   // points of a mixture
    const string NotYet = "a live view; it appears when its loop begins";

    static void RegisterTensors()
    {
        Show<Tensor>(TensorView.Html, TensorView.Text);
        Show<Parameter>(TensorView.Html, TensorView.Text);
        Show<IEnumerable<Tensor>>(TensorView.Html, TensorView.Text);
        Show<IDictionary<string, Tensor>>(TensorView.Html, TensorView.Text);
        Show<(Tensor, Tensor)>(
            pair => TensorView.Html(Items(pair)), pair => TensorView.Text(Items(pair)));
        Show<(Tensor, Tensor, Tensor)>(
            triple => TensorView.Html(Items(triple)), triple => TensorView.Text(Items(triple)));
        Show<Batch>(
            batch => TensorView.Html(Named(batch)), batch => TensorView.Text(Named(batch)));
        Show<nn.Module>(module => ModuleSummaryView.Html(module.Summary()),
            module => ModuleSummaryView.Text(module.Summary()));
        Show<ModuleSummary>(ModuleSummaryView.Html, ModuleSummaryView.Text);
        Show<GradientSummary>(summary => summary.Html(), summary => summary.Text());
    }

    static void RegisterImages()
    {
        Show<ImageSheet>(ImageSheetView.Html, ImageSheetView.Text);
        Show<ImageValues>(values => ImageSheetView.Html(ImageSheet.Of(values)),
            values => ImageSheetView.Text(ImageSheet.Of(values)));
        Show<Filmstrip>(FilmstripView.Html, FilmstripView.Text);
        Show<ImageGrid>(
            grid => PictureView.Html(grid.Picture), grid => PictureView.Text(grid.Picture));
        Show<Picture>(PictureView.Html, PictureView.Text, (PictureView.MimeType, PictureView.Png));
        Show<AnimatedPicture>(
            PictureView.Html, PictureView.Text, (PictureView.MimeType, PictureView.Png));
    }

    static void RegisterCharts()
    {
        Show<Chart>(ChartSvg.Html, ChartText.Render,
            (ChartPlotly.MimeType, ChartPlotly.Render));
        Show<History>(HistoryView.Html, HistoryView.Text,
            (ChartPlotly.MimeType, history => ChartPlotly.Render(history.AsChart())));
        Show<Meter>(MeterView.Html, MeterView.Text);
        Show<Plane>(PlaneView.Html, PlaneView.Text);
    }

    static void RegisterTraining()
    {
        Show<LiveFrame>(LiveView.Html, LiveView.Text);
        Show<LiveTraining>(
            live => live.Frame is null ? Markup.Small(NotYet) : LiveView.Html(live.Frame),
            live => live.Frame is null ? NotYet : LiveView.Text(live.Frame));
        Show<Gan>(GanView.Html, GanView.Text);
        Show<Trainer>(GanView.Html, GanView.Text);
        Show<Scoring>(scoring => HistoryView.Html(scoring.Scores),
            scoring => HistoryView.Text(scoring.Scores));
        Show<Watchdog>(dog => HistoryView.Html(dog.Signs), dog => HistoryView.Text(dog.Signs));
        Show<Checkpoints>(Facts.Html, Facts.Text);
        Show<ExerciseResult>(result => result.ToHtml(), result => result.ToString());
    }

    static void RegisterDataSets()
    {
        Show<ImageSet>(DataSetView.Html, DataSetView.Text);
        Show<ImageFolder>(DataSetView.Html, DataSetView.Text);
        Show<Subset>(DataSetView.Html, DataSetView.Text);
        Show<UnpairedSet>(set => DataSetView.Html(set.A) + DataSetView.Html(set.B),
            set => $"{DataSetView.Text(set.A)}\n{DataSetView.Text(set.B)}");
        Show<PointSet>(set => PlaneView.Html(set.AsPlane()), set => PlaneView.Text(set.AsPlane()));
        Show<GaussianMixture>(mixture => PlaneView.Html(mixture.Draw(Drawn).AsPlane()),
            mixture => PlaneView.Text(mixture.Draw(Drawn).AsPlane()));
    }

    static IEnumerable<Tensor> Items(ITuple tuple) =>
        Enumerable.Range(0, tuple.Length).Select(i => (Tensor)tuple[i]!);

    static Dictionary<string, Tensor> Named(Batch batch) => new()
    {
        [nameof(batch.Images)] = batch.Images,
        [nameof(batch.Labels)] = batch.Labels,
    };
}
