using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Tests.Models;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Training;

/// <summary>A training that was interrupted and went on equals one that was not.</summary>
public sealed class ResumeTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();
    readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string> All => [.. Catalogue.Models.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(All))]
    public void Every_model_goes_on_bit_for_bit(string name)
    {
        // 3 batches an epoch: the place in the data is in the middle of one, and others end.
        using var whole = Make(name);
        var expected = new Trainer(whole) { RecordEvery = 1 };
        expected.Train(7);

        using (var first = Make(name))
            Resumable(first).Train(4);
        random.manual_seed(99);   // what happens elsewhere meanwhile
        using var second = Make(name);
        var resumed = Resumable(second);
        Assert.Equal(4, second.StepsTaken);
        resumed.Train(7);

        Assert.Equal(expected.Losses.Steps, resumed.Losses.Steps);
        foreach (var series in whole.Series)
            Assert.Equal(expected.Losses[series], resumed.Losses[series]);
        Assert.All(State(whole).Zip(State(second)), pair => Assert.True(
            pair.First.Key == pair.Second.Key && pair.First.Value.Equals(pair.Second.Value),
            pair.First.Key));
        Assert.Equal((whole.Place.Epoch, whole.Place.Position),
            (second.Place.Epoch, second.Place.Position));
        Assert.True(whole.Draw(4, 5).Equals(second.Draw(4, 5)));
    }

    // Watched and saved beside the steps: that must change nothing.
    Trainer Resumable(Gan gan)
    {
        var checkpoints = new Checkpoints(_folder["checkpoints"]) { SaveEvery = 3 };
        var watchdog = new Watchdog { LookEvery = 2 };
        var trainer = new Trainer(gan) { RecordEvery = 1, Hooks = [watchdog, checkpoints] };
        checkpoints.Resume(trainer);
        return trainer;
    }

    static IEnumerable<KeyValuePair<string, Tensor>> State(Gan gan) =>
        gan.Networks.SelectMany(named => named.Network.state_dict());

    static Gan Make(string name)
    {
        var kind = Catalogue.Models.Single(model => model.Name == name);
        IDataSet data = name == "pacgan" ? GaussianMixture.Ring.Draw(24)
            : SmallImages.Set(24, size: kind.Domains == 2 ? 32 : 16);
        var options = kind.Defaults with { BatchSize = 8, DecaySteps = 5 } switch
        {
            TwoPlayerOptions two => two with { Average = 0.9, InstanceNoise = 0.1 },
            CycleGanOptions cycle => cycle with { Blocks = 1, Width = 2, PoolSize = 10 },
            var other => other,
        };
        return kind.Build(options, [.. Enumerable.Repeat(data, kind.Domains)], null, null);
    }
}
