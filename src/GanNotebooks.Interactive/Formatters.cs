using System.Reflection;
using System.Runtime.CompilerServices;
using GanNotebooks.Data;
using GanNotebooks.Imaging;
using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Training;
using Microsoft.DotNet.Interactive.Formatting;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>The catalogue: what is shown how. A new picture is a line here.</summary>
static class Formatters
{
    const string HtmlType = "text/html", TextType = "text/plain", PngType = "image/png";

    static readonly HashSet<Type> s_types = [];

    /// <summary>What has a formatter; it serves derived types as well.</summary>
    public static IReadOnlyCollection<Type> Types => s_types;

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
        Show<ImageSet>(DataSetView.Html, DataSetView.Text);
        Show<ImageFolder>(DataSetView.Html, DataSetView.Text);
        Show<UnpairedSet>(set => DataSetView.Html(set.A) + DataSetView.Html(set.B),
            set => $"{DataSetView.Text(set.A)}\n{DataSetView.Text(set.B)}");
        Show<Gan>(GanView.Html, GanView.Text);
        Show<Trainer>(GanView.Html, GanView.Text);
        Show<Scoring>(scoring => HistoryView.Html(scoring.Scores),
            scoring => HistoryView.Text(scoring.Scores));
        Show<Watchdog>(dog => HistoryView.Html(dog.Signs), dog => HistoryView.Text(dog.Signs));
        Show<Checkpoints>(Facts.Html, Facts.Text);
        Show<ModuleSummary>(ModuleSummaryView.Html, ModuleSummaryView.Text);
        Show<nn.Module>(module => ModuleSummaryView.Html(module.Summary()),
            module => ModuleSummaryView.Text(module.Summary()));
        Show<GradientSummary>(summary => summary.Html(), summary => summary.Text());
        Show<Meter>(MeterView.Html, MeterView.Text);
        Show<Plane>(PlaneView.Html, PlaneView.Text);
        Show<GaussianMixture>(mixture => PlaneView.Html(mixture.Draw(Drawn).AsPlane()),
            mixture => PlaneView.Text(mixture.Draw(Drawn).AsPlane()));
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
        Show<ExerciseResult>(result => result.ToHtml(), result => result.ToString());
        Show<AnimatedPicture>(AnimationHtml, AnimationText,
            (PngType, animation => Convert.ToBase64String(animation.File)));
        Show<ImageGrid>(grid => PictureHtml(grid.Picture), grid => PictureText(grid.Picture));
        Show<ImageValues>(values => ImageSheetView.Html(ImageSheet.Of(values)),
            values => ImageSheetView.Text(ImageSheet.Of(values)));
        Show<Picture>(PictureHtml, PictureText, (PngType, picture =>
            Convert.ToBase64String(ImageCodec.Default.EncodePng(picture))));
        foreach (var record in Records().Where(r => !s_types.Any(t => t.IsAssignableFrom(r))))
            ShowFacts(record);
    }

    const int Drawn = 2000;   // points of a mixture

    /// <summary>The library's records; those without a view of their own are shown as what they
    /// hold.</summary>
    static IEnumerable<Type> Records() => new[] { typeof(Gan).Assembly, typeof(Formatters).Assembly }
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => !type.ContainsGenericParameters && type.GetMethod("PrintMembers",
            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null);

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
        s_types.Add(typeof(T));
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

    static void ShowFacts(Type type)
    {
        s_types.Add(type);
        Formatter.SetPreferredMimeTypesFor(type, HtmlType, TextType);
        Formatter.Register(type, (value, writer) => writer.Write(
            Guarded(value, Facts.Html, error => Markup.Pre(error))), HtmlType);
        Formatter.Register(type, (value, writer) => writer.Write(
            Guarded(value, Facts.Text, error => error)), TextType);
    }

    static string Guarded<T>(T value, Func<T, string> form, Func<string, string> failed)
    {
        try
        {
            return form(value);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return failed($"This {value?.GetType().Name} cannot be shown. {error.Message}");
        }
    }
}
