using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Torch.Tests;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Models;

public sealed class GanStepTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    public static TheoryData<string> OneDomain =>
        [.. Catalogue.Models.Where(kind => kind.Domains == 1).Select(kind => kind.Name)];

    [Theory, MemberData(nameof(OneDomain))]
    public void A_step_yields_a_finite_number_for_each_series(string name)
    {
        using var gan = Make(name);
        for (var step = 1; step <= 2; step++)
        {
            var numbers = gan.Step();
            Assert.Equal(gan.Series.Count, numbers.Count);
            Assert.All(numbers, number =>
                Assert.True(double.IsFinite(number.ToDouble()) && !number.requires_grad));
            Assert.Equal(step, gan.StepsTaken);
        }
    }

    [Theory, MemberData(nameof(OneDomain))]
    public void Drawing_leaves_the_training_as_it_would_have_been(string name)
    {
        using var alone = Make(name);
        var expected = Losses(alone, draw: false);
        using var watched = Make(name);
        Assert.Equal(expected, Losses(watched, draw: true));
    }

    [Theory, MemberData(nameof(OneDomain))]
    public void The_same_seed_draws_the_same_samples_and_another_draws_others(string name)
    {
        using var gan = Make(name);
        gan.Step();
        var first = gan.Draw(6, seed: 3);
        Assert.Equal(name == "pacgan" ? [6, 2] : [6, 1, 16, 16], first.shape);
        Assert.True(first.Equals(gan.Draw(6, seed: 3)));
        Assert.False(first.Equals(gan.Draw(6, seed: 4)));
    }

    [Theory, MemberData(nameof(OneDomain))]
    public void A_step_leaves_no_tensor_behind(string name)
    {
        using var gan = Make(name);
        Discard(gan.Step());   // makes the optimizers' memories
        var before = LiveTensors.Count();
        Discard(gan.Step());
        Assert.Equal(before, LiveTensors.Count());

        static void Discard(IReadOnlyList<Tensor> numbers)
        {
            foreach (var number in numbers)
                number.Dispose();
        }
    }

    [Fact]
    public void Batches_of_another_size_than_the_options_are_refused()
    {
        var message = Assert.Throws<ArgumentException>(() =>
            new Dcgan(new() { BatchSize = 4 }, SmallImages.Set(16).Batches(8, 1))).Message;
        Assert.Contains("the batches hold 8 samples, expected BatchSize = 4", message);
    }

    static List<double> Losses(Gan gan, bool draw)
    {
        var losses = new List<double>();
        for (var step = 0; step < 3; step++)
        {
            if (draw)
                gan.Draw(5, seed: step);
            losses.AddRange(gan.Step().Select(number => number.ToDouble()));
        }
        return losses;
    }

    static Gan Make(string name)
    {
        var kind = Catalogue.Models.Single(model => model.Name == name);
        IDataSet data = name == "pacgan" ? GaussianMixture.Ring.Draw(24) : SmallImages.Set(24);
        return kind.Build(kind.Defaults with { BatchSize = 8 }, [data], null, null);
    }
}
