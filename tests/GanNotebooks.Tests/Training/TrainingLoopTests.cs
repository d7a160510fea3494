using GanNotebooks.Training;

namespace GanNotebooks.Tests.Training;

public sealed class TrainingLoopTests
{
    readonly History _history = new("loss");
    readonly Reports _reports = new();

    [Fact]
    public void Every_step_is_reported_and_the_last_says_finished()
    {
        foreach (var step in TrainingLoop.Steps(3, _history, _reports))
            _history.Add(step, 1);
        Assert.Equal([0, 1, 2, 3], _reports.Select(r => r.Step));
        Assert.Equal(TrainingState.Finished, _reports[^1].State);
        Assert.All(_reports.SkipLast(1), r => Assert.Equal(TrainingState.Running, r.State));
    }

    [Fact]
    public void An_exception_in_the_loop_says_stopped()
    {
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var step in TrainingLoop.Steps(10, _history, _reports))
                if (step == 4)
                    throw new InvalidOperationException();
        });
        Assert.Equal((3, TrainingState.Stopped), (_reports[^1].Step, _reports[^1].State));
    }

    [Fact]
    public void Time_left_follows_from_the_rate()
    {
        var report = new TrainingProgress(
            30, 90, TimeSpan.FromSeconds(10), TrainingState.Running, _history);
        Assert.Equal(3, report.StepsPerSecond, 12);
        Assert.Equal(20, report.Left!.Value.TotalSeconds, 6);
    }

    [Fact]
    public void Before_the_first_step_nothing_is_claimed() => Assert.Null(
        new TrainingProgress(0, 9, TimeSpan.Zero, TrainingState.Running, _history).Left);

    sealed class Reports : List<TrainingProgress>, IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Add(value);
    }
}
