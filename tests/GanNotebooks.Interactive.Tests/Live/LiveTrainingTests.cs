using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Training;

namespace GanNotebooks.Interactive.Tests.Live;

public sealed class LiveTrainingTests
{
    readonly History _history = new("D loss", "G loss", History.RealScore, History.FakeScore);

    public LiveTrainingTests() => Shown.Displayed.Clear();   // its first use loads the extension

    [Fact]
    public void A_fast_loop_is_drawn_at_its_start_and_at_its_end_only()
    {
        var (frames, asked) = (Shown.Displayed, 0);
        frames.Clear();
        var live = new LiveTraining(_history, () =>
        {
            asked++;
            return TorchSharp.torch.zeros(4, 1, 8, 8);
        });
        foreach (var step in live.Steps(50))
            _history.Add(step, 1, 1, .7, .3);
        Assert.Equal(2, frames.Count);
        Assert.Equal(2, asked);
        Assert.Equal((50, TrainingState.Finished),
            (live.Frame!.Progress.Step, live.Frame.Progress.State));
    }

    [Fact]
    public void A_slow_loop_is_drawn_at_most_four_times_a_second()
    {
        Shown.Displayed.Clear();
        var live = new LiveTraining(_history);
        foreach (var step in live.Steps(30))
        {
            _history.Add(step, 1, 1, .7, .3);
            Thread.Sleep(30);
        }
        var seconds = live.Frame!.Progress.Elapsed.TotalSeconds;
        Assert.InRange(Shown.Displayed.Count, 3, 2 + seconds / 0.25);
    }

    [Fact]
    public void A_trainer_shows_its_own_numbers()
    {
        using var gan = new VanillaGan(new() { BatchSize = 4, Width = 4 },
            GaussianMixture.Ring.Draw(8).Batches(4, seed: 1));
        var live = new LiveTraining();
        var trainer = new Trainer(gan) { RecordEvery = 1, Progress = live };
        trainer.Train(3);
        Assert.Same(trainer.Losses, live.Frame!.Progress.History);
        Assert.Equal(TrainingState.Finished, live.Frame.Progress.State);
        Assert.Throws<InvalidOperationException>(() => live.Steps(3));
    }

    [Fact]
    public void All_frames_have_one_size()
    {
        var sizes = new[] { 0, 1, 7, 3000 }.Select(step => new Shown(Frame(step)).IsPlain().Svg)
            .Select(svg => ((string?)svg.Attribute("width"), (string?)svg.Attribute("height")));
        Assert.Single(sizes.Distinct());
    }

    [Fact]
    public void An_interrupted_run_is_red_and_says_where()
    {
        var shown = new Shown(Frame(812, TrainingState.Stopped)).IsPlain();
        Assert.Contains("Stopped early: step 812 of 3,000", shown.SvgText);
        Assert.Contains(shown.Svg.Descendants(), e => (string?)e.Attribute("class") == "stop");
        Assert.Contains("Stopped early", shown.Text);
    }

    [Fact]
    public void A_running_one_says_rate_time_left_and_a_hint()
    {
        var shown = new Shown(Frame(1000)).IsPlain();
        Assert.Contains("20.0 steps/s, 1:40 left", shown.SvgText);
        Assert.Contains("both networks are learning", shown.SvgText);
        Assert.Contains("20.0 steps/s", shown.Text);
    }

    [Fact]
    public void A_loop_that_fails_leaves_its_last_picture()
    {
        var live = new LiveTraining(_history);
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var step in live.Steps(9))
                throw new InvalidOperationException();
        });
        Assert.Equal(TrainingState.Stopped, live.Frame!.Progress.State);
    }

    [Fact]
    public void The_last_picture_of_an_interrupted_cell_is_shown_although_the_cell_may_not()
    {
        _ = Shown.Displayed;
        var (ours, interrupted, shown) = (Host.Display, new AsyncLocal<bool>(), new List<object>());
        Host.Display = _ => value =>
        {
            if (interrupted.Value)
                throw new OperationCanceledException();
            shown.Add(value);
        };
        try
        {
            foreach (var step in new LiveTraining(_history).Steps(9))
            {
                interrupted.Value = step == 2;
                if (interrupted.Value)
                    break;
            }
        }
        finally
        {
            Host.Display = ours;
        }
        Assert.Equal(TrainingState.Stopped, ((LiveFrame)shown.Single()).Progress.State);
    }

    [Fact]
    public void A_failed_run_says_what_failed_and_an_interrupted_one_that_it_was()
    {
        Assert.Contains("Failed: step 2 of 9: no more images",
            Ended(new InvalidDataException("no more images")));
        Assert.Contains("Interrupted: step 2 of 9", Ended(new OperationCanceledException()));
        Assert.Contains("Stopped early: step 2 of 9", Ended(null));
    }

    [Fact]
    public void An_error_that_the_loop_survived_is_not_blamed()
    {
        var live = new LiveTraining(_history);
        foreach (var step in live.Steps(9))
            if (step == 3)
                break;
            else
                Assert.Throws<FormatException>(() => int.Parse("x"));
        Assert.Contains("Stopped early", new Shown(live).Text);
    }

    [Fact]
    public void A_host_that_cannot_replace_gets_the_first_and_the_last_picture_only()
    {
        Shown.Displayed.Clear();
        Host.Replaces = false;
        try
        {
            foreach (var step in new LiveTraining(_history).Steps(20))
                Thread.Sleep(30);
        }
        finally
        {
            Host.Replaces = true;
        }
        Assert.Equal(2, Shown.Displayed.Count);
    }

    [Theory]
    [InlineData("1.0.712001+abc", false)]      // the last release, of 2026
    [InlineData("1.0.617701", true)]           // spring 2025
    [InlineData("1.0.0-beta.25313.1+abc", true)]
    [InlineData("1.0.0-beta.25314.2", false)]
    [InlineData(null, false)]
    public void A_version_tells_whether_updates_replace(string? version, bool replaces) =>
        Assert.Equal(replaces, Host.UpdatesInPlace(version));

    string Ended(Exception? error)
    {
        var live = new LiveTraining(_history);
        try
        {
            foreach (var step in live.Steps(9))
                if (step == 3)
                {
                    if (error is null)
                        break;
                    throw error;
                }
        }
        catch (Exception thrown) when (thrown == error)
        {
        }
        return new Shown(live).IsPlain().SvgText;
    }

    static LiveFrame Frame(int step, TrainingState state = TrainingState.Running) => new(
        new(step, 3000, TimeSpan.FromSeconds(step / 20.0), state,
            Charts.HistoryViewTests.Run(step)), null);
}
