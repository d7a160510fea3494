using System.Runtime.CompilerServices;
using GanNotebooks.Data;
using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Metrics;
using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>The catalogue: what is shown how. A new picture is a line here.</summary>
static class Formatters
{
    const string HtmlType = "text/html", TextType = "text/plain", PngType = "image/png";

    public static void Register()
    {
        Show<Chart>(ChartSvg.Html, ChartText.Render,
            (ChartPlotly.MimeType, ChartPlotly.Render));
        Show<History>(HistoryView.Html, HistoryView.Text,
            (ChartPlotly.MimeType, history => ChartPlotly.Render(history.AsChart())));
        Show<ImageSheet>(ImageSheetView.Html, ImageSheetView.Text);
        Show<LiveFrame>(LiveView.Html, LiveView.Text);
        Show<LiveTraining>(
            live => live.Frame is null ? Markup.Small(NotYet) : LiveView.Html(live.Frame),
            live => live.Frame is null ? NotYet : LiveView.Text(live.Frame));
        Show<Filmstrip>(FilmstripView.Html, FilmstripView.Text);
        Show<ImageSet>(ImageSetView.Html, ImageSetView.Text);
        Show<ModuleSummary>(ModuleSummaryView.Html, ModuleSummaryView.Text);
        Show<nn.Module>(module => ModuleSummaryView.Html(module.Summary()),
            module => ModuleSummaryView.Text(module.Summary()));
        Show<GradientSummary>(summary => summary.Html(), summary => summary.Text());
        Show<Meter>(MeterView.Html, MeterView.Text);
        Show<ModeCoverage>(Facts.Html, Facts.Text);
        Show<GanOptions>(Facts.Html, Facts.Text);
        Show<TrainingProgress>(Facts.Html, Facts.Text);
        Show<Plane>(PlaneView.Html, PlaneView.Text);
        Show<PointSet>(set => PlaneView.Html(set.AsPlane()), set => PlaneView.Text(set.AsPlane()));
        Show<Tensor>(TensorView.Html, TensorView.Text);
        Show<Parameter>(TensorView.Html, TensorView.Text);
        Show<IEnumerable<Tensor>>(TensorView.Html, TensorView.Text);
        Show<IDictionary<string, Tensor>>(TensorView.Html, TensorView.Text);
        Show<(Tensor, Tensor)>(
            pair => TensorView.Html(Items(pair)), pair => TensorView.Text(Items(pair)));
        Show<(Tensor, Tensor, Tensor)>(
            triple => TensorView.Html(Items(triple)), triple => TensorView.Text(Items(triple)));
        Show<Batch>(batch => TensorView.Html(Named(batch)), batch => TensorView.Text(Named(batch)));
        Show<AnimatedPicture>(AnimationHtml, AnimationText,
            (PngType, animation => Convert.ToBase64String(animation.File)));
        Show<Picture>(PictureHtml, PictureText, (PngType, picture =>
            Convert.ToBase64String(ImageCodec.Default.EncodePng(picture))));
    }

    static IEnumerable<Tensor> Items(ITuple tuple) =>
        Enumerable.Range(0, tuple.Length).Select(i => (Tensor)tuple[i]!);

    static Dictionary<string, Tensor> Named(Batch batch) => new()
    {
        [nameof(batch.Images)] = batch.Images,
        [nameof(batch.Labels)] = batch.Labels,
    };

    const string NotYet = "a live view; it appears when its loop begins";

    static string PictureHtml(Picture picture) => Markup.Image(
        PngType, ImageCodec.Default.EncodePng(picture), PictureText(picture),
        picture.Width, picture.Height);

    static string AnimationHtml(AnimatedPicture animation) => Markup.Image(
        PngType, animation.File, AnimationText(animation), animation.Width, animation.Height);

    static string AnimationText(AnimatedPicture animation) =>
        $"an animation of {animation.Frames} frames, {animation.Width} x {animation.Height} "
        + "pixels; the first frame is the last moment";

    static string PictureText(Picture picture) =>
        $"a picture of {picture.Width} x {picture.Height} pixels";

    /// <summary>Registers the forms of a type, best first. A form that fails says so in place of
    /// the value: a cell must never end because something could not be drawn.</summary>
    static void Show<T>(
        Func<T, string> html, Func<T, string> text,
        params (string Type, Func<T, string> Form)[] more)
    {
        Formatter.SetPreferredMimeTypesFor(
            typeof(T), [HtmlType, .. more.Select(m => m.Type), TextType]);
        Register(HtmlType, html, error => Markup.Pre(error));
        Register(TextType, text, error => error);
        foreach (var (type, form) in more)
            Register(type, form, _ => "");

        static void Register(string type, Func<T, string> form, Func<string, string> failed) =>
            Formatter.Register<T>((value, writer) =>
                writer.Write(Guarded(value, form, failed)), type);
    }

    static string Guarded<T>(T value, Func<T, string> form, Func<string, string> failed)
    {
        try
        {
            return form(value);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return failed($"This {typeof(T).Name} cannot be shown. {error.Message}");
        }
    }
}
