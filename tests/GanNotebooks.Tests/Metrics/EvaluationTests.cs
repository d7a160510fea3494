using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Metrics;

public sealed class EvaluationTests(TrainedLeNet trained) : IClassFixture<TrainedLeNet>, IDisposable
{
    static IDataSet Digits => TrainedLeNet.Digits;

    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void A_LeNet_learns_drawn_digits_once_and_is_then_read_from_the_cache()
    {
        var (first, reports) = (trained.Features, 0);
        Assert.True(first.Accuracy > 0.9, first.Name);
        using var again = trained.Load(new Counter(() => reports++));
        Assert.Equal(0, reports);
        var image = Digits.Pick([7]);
        Assert.True(first.Describe(image).Features.Equals(again.Describe(image).Features));
        Assert.Matches(@"^LeNet trained on drawn digits, test accuracy \d\d\.\d %$", again.Name);
    }

    [Fact]
    public void Real_images_score_as_real_images_and_noise_much_worse()
    {
        var options = new EvaluationOptions { Samples = 1_000 };
        var (others, labels) = DrawnDigits.Draw(1_000, seed: 8).Batches(1_000, 1).Next();
        using var evaluation = new Evaluation(
            Digits, trained.Features, options, DrawnDigits.Draw(600, seed: 9));
        var real = evaluation.Of((_, _) => others, labels);
        var noise = evaluation.Of((count, _) => rand(count, 1, 28, 28) * 2 - 1);
        Assert.Equal(Metric.All.Select(metric => metric.Name), real.Select(score => score.Metric));
        Assert.DoesNotContain(noise, score => score.Metric == "labels");
        foreach (var score in real)
            // Two draws of one distribution; distances have no bound, so noise's are the measure.
            Assert.Equal(score.Floor.Value, score.Value.Value, score.Metric switch
            {
                "fid" => noise[0].Value.Value / 50,
                "kid" => noise[1].Value.Value / 50,
                "is" => 0.5,
                _ => 0.1,
            });
        Assert.True(noise.Single(score => score.Metric == "precision").Value.Value < 0.1);
    }

    [Fact]
    public void Copies_of_training_images_lie_on_them_and_test_images_do_not()
    {
        var options = new EvaluationOptions { Samples = 200, Metrics = ["memorisation"] };
        var unseen = DrawnDigits.Draw(400, seed: 9);
        using var evaluation = new Evaluation(Digits, trained.Features, options, unseen);
        var copies = evaluation.Of((count, _) => Digits.Pick([.. Enumerable.Range(900, count)]))[0];
        // float64 distances of equal float32 features: rounding of cdist's product alone
        Assert.Equal(0, copies.Value.Value, 1e-3);
        Assert.Equal(1, copies.Floor.Value, 0.15);   // two halves of 200 test images
        Assert.Empty(new Evaluation(Digits, trained.Features, options).Of((_, _) => unseen.Pick([1])));
    }

    [Fact]
    public void A_conditional_gan_is_asked_for_its_labels_and_scored_with_the_same_result_again()
    {
        using var gan = new ConditionalGan(
            new() { Width = 4, BatchSize = 8 }, Digits.Batches(8, 1));
        var options = new EvaluationOptions { Samples = 1_000, Metrics = ["labels", "is"] };
        using var evaluation = new Evaluation(Digits, trained.Features, options);
        var scores = evaluation.Of(gan);
        Assert.Equal(["is", "labels"], scores.Select(score => score.Metric));
        Assert.Equal(scores, evaluation.Of(gan));
        Assert.True(scores[1].Floor.Value > 0.9, $"{scores[1]}");
    }

    [Fact]
    public void More_samples_than_half_the_data_are_refused() => Assert.Equal(
        "Evaluation: 1,201 samples need 2,402 real ones, half of them for the real images' own "
        + "score; drawn digits has 2,400. Score at most 1,200.",
        Assert.Throws<ArgumentException>(() => new Evaluation(
            Digits, null!, new() { Samples = 1_201 })).Message);

    [Fact]
    public void An_unknown_metric_is_refused_with_those_that_there_are() => Assert.StartsWith(
        "Evaluation: there is no metric fit; there are fid, kid, is,",
        Assert.Throws<ArgumentException>(() => new Evaluation(Digits, null!, new() { Metrics = ["fit"] })).Message);

    [Fact]
    public void Points_have_no_LeNet() => Assert.Contains("Give other features",
        Assert.Throws<ArgumentException>(() => LeNetTraining.For(
            GaussianMixture.Ring.Draw(100), GaussianMixture.Ring.Draw(100))).Message);

    sealed class Counter(Action report) : IProgress<double>
    {
        public void Report(double value) => report();
    }
}
