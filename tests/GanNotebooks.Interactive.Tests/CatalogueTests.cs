using System.Reflection;
using GanNotebooks.Data;
using GanNotebooks.Imaging;
using GanNotebooks.Models;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests;

public sealed class CatalogueTests
{
    /// <summary>Public types without a formatter, and why none is needed.</summary>
    static readonly Dictionary<string, string> s_reasons = new()
    {
        ["Batches"] = Sequence,
        ["UnpairedBatches"] = Sequence,
        ["MinimaxLoss"] = Loss,
        ["NonSaturatingLoss"] = Loss,
        ["LeastSquaresLoss"] = Loss,
        ["WassersteinLoss"] = Loss,
        ["HingeLoss"] = Loss,
        ["Check"] = "a test of an exercise; what it finds is an ExerciseResult, which is shown",
        ["Evaluation"] = "it judges; what it says are scores, which are shown",
        ["InceptionFeatures"] = Network,
        ["LeNetFeatures"] = Network,
        ["Ranks"] = "how a process is joined to the others of its training",
        ["StandingStatistics"] = "what a network needs to be left alone; the network is shown",
        ["WeightAverage"] = "what it holds are the weights of a network, which is shown",
    };

    const string Sequence = "a place in a data set, which is shown; Next() gives a batch";
    const string Network = "a network with a way to call it; the network is shown";
    const string Loss = "its name says all of it";

    [Fact]
    public void Every_value_type_has_a_formatter_or_a_reason()
    {
        _ = Shown.Displayed;
        var missing = new[] { typeof(ImageGrid).Assembly, typeof(Plane).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes()).Where(IsValue)
            .Where(type => !Formatters.Types.Any(shown => shown.IsAssignableFrom(type))
                && !s_reasons.ContainsKey(type.Name))
            .Select(type => type.Name).Order();
        Assert.True(!missing.Any(), $"no formatter for {string.Join(", ", missing)}");
    }

    [Fact]
    public void Every_reason_is_needed()
    {
        _ = Shown.Displayed;
        var all = new[] { typeof(ImageGrid).Assembly, typeof(Plane).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes()).Where(IsValue)
            .Where(type => !Formatters.Types.Any(shown => shown.IsAssignableFrom(type)))
            .Select(type => type.Name);
        Assert.Empty(s_reasons.Keys.Except(all));
    }

    [Fact]
    public void A_record_without_a_view_of_its_own_is_shown_as_what_it_holds()
    {
        var shown = new Shown(new GridOptions { Gap = 7 }).IsPlain();
        Assert.Equal(["text/html", "text/plain"], shown.MimeTypes);
        Assert.Matches(@"gap +7", shown.Text);
    }

    [Fact]
    public void A_gan_shows_its_networks_folded_and_how_far_it_is()
    {
        using var scope = NewDisposeScope();
        using var gan = new VanillaGan(new(), GaussianMixture.Ring.Draw(256).Batches(128, 1));
        var shown = new Shown(gan).IsPlain();
        Assert.StartsWith("VanillaGan after 0 steps", shown.Text);
        Assert.Equal(gan.Networks.Count + 1, shown.Html.Split("<details>").Length - 1);
    }

    /// <summary>Something that a cell can end with: no enumeration, whose name says all, no
    /// exception, and nothing that cannot be had.</summary>
    static bool IsValue(Type type) => !type.IsEnum && !(type.IsAbstract && type.IsSealed)
        && !type.IsInterface && !typeof(Delegate).IsAssignableFrom(type)
        && !typeof(Exception).IsAssignableFrom(type) && !typeof(Attribute).IsAssignableFrom(type)
        && !typeof(IImageCodec).IsAssignableFrom(type) && !typeof(nn.Module).IsAssignableFrom(type);
}
