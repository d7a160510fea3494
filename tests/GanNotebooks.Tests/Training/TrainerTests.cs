using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Training;

namespace GanNotebooks.Tests.Training;

public sealed class TrainerTests : IDisposable
{
    readonly VanillaGan _gan = new(
        new() { Width = 4, BatchSize = 8 }, GaussianMixture.Ring.Draw(24).Batches(8, 1));
    readonly Calls _calls = new();

    public void Dispose() => _gan.Dispose();

    [Fact]
    public void Losses_are_recorded_every_so_many_steps_and_hooks_called_at_each()
    {
        var trainer = new Trainer(_gan) { RecordEvery = 3, Hooks = [_calls] };
        trainer.Train(7);
        Assert.Equal([3, 6], trainer.Losses.Steps);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], _calls.Steps);
        Assert.Equal(1, _calls.Ends);
    }

    [Fact]
    public void Cancelled_it_ends_between_two_steps_and_can_go_on()
    {
        using var cancel = new CancellationTokenSource();
        _calls.After = step => { if (step == 3) cancel.Cancel(); };
        var trainer = new Trainer(_gan) { Hooks = [_calls] };

        Assert.Throws<OperationCanceledException>(() => trainer.Train(100, cancel.Token));
        Assert.Equal((3, 1), (_gan.StepsTaken, _calls.Ends));

        trainer.Train(5);
        Assert.Equal([1, 2, 3, 4, 5], _calls.Steps);
    }

    [Fact]
    public void The_rate_counts_only_steps_of_this_time()
    {
        var progress = new TrainingProgress(
            1100, 1200, TimeSpan.FromSeconds(10), TrainingState.Running, new History("loss"))
        {
            TakenBefore = 1000,
        };
        Assert.Equal(10, progress.StepsPerSecond, 12);
        Assert.Equal(10, progress.Left!.Value.TotalSeconds, 6);
    }

    [Fact]
    public void The_checkpoint_with_the_lowest_score_is_kept()
    {
        using var folder = new TemporaryFolder();
        double[] scores = [5, double.NaN, 2, 4, 3];
        var scoring = new Scoring("FID", gan => scores[gan.StepsTaken / 2 - 1], folder["best.gan"])
        {
            ScoreEvery = 2,
        };
        new Trainer(_gan) { Hooks = [scoring] }.Train(10);
        Assert.Equal((6, 2.0), scoring.Best);
        Assert.Equal(6, Checkpoint.Describe(folder["best.gan"]).StepsTaken);
    }

    sealed class Calls : ITrainingHook
    {
        public List<int> Steps { get; } = [];

        public int Ends { get; private set; }

        public Action<int> After { get; set; } = _ => { };

        public void AfterStep(Trainer trainer, int step)
        {
            Steps.Add(step);
            After(step);
        }

        public void AtEnd(Trainer trainer) => Ends++;
    }
}
