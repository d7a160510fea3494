using System.Diagnostics;
using GanNotebooks.Imaging;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Shows a training loop while it runs: one picture, replaced in its place, of one size
/// all the time. When the loop ends, however it ends, the last picture stays.</summary>
/// <remarks>For one loop and one thread. Drawing is throttled: at most every 0.25 s, and never
/// more than about a twentieth of the running time. Where the host cannot replace what it has
/// shown (.NET Interactive since June 2025), only the first and the last picture are shown.
/// </remarks>
/// <example><c>foreach (var step in live.Steps(3000)) { ...; history.Add(step, ...); }</c>
/// </example>
public sealed class LiveTraining : IProgress<TrainingProgress>
{
    const double ShortestPause = 0.25;   // seconds
    const double CostShare = 20;         // drawing takes at most 1/20 of the time

    readonly History? _history;
    readonly Func<Tensor>? _samples;
    Action<object>? _update;
    LastError? _thrown;
    double _next;

    /// <summary>A view that shows itself when the loop begins.</summary>
    /// <param name="history">What the loop records.</param>
    /// <param name="samples">Makes the images to be shown, (N, 1|3|4, H, W); asked only when a
    /// picture is drawn, without gradients and in a dispose scope of its own.</param>
    public LiveTraining(History history, Func<Tensor>? samples = null) =>
        (_history, _samples) = (history, samples);

    /// <summary>A view for <see cref="Trainer.Progress"/>: a trainer reports its own numbers.
    /// </summary>
    /// <param name="samples">As above.</param>
    public LiveTraining(Func<Tensor>? samples = null) => _samples = samples;

    /// <summary>What was shown last; null before the loop.</summary>
    public LiveFrame? Frame { get; private set; }

    /// <summary>Counts from 1 to <paramref name="count"/> for <c>foreach</c>, and shows each
    /// step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">count is negative.</exception>
    /// <exception cref="InvalidOperationException">The extension was not loaded, or the view was
    /// made for a trainer, without a history.</exception>
    public IEnumerable<int> Steps(int count)
    {
        _update = null;
        return Watched(TrainingLoop.Steps(count, _history ?? throw new InvalidOperationException(
            "This view has no history: give it one, or give the view to a Trainer."), this));
    }

    IEnumerable<int> Watched(IEnumerable<int> steps)
    {
        using var thrown = _thrown = new LastError();
        foreach (var step in steps)
        {
            thrown.Value = null;
            yield return step;
        }
    }

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        var now = value.Elapsed.TotalSeconds;
        if (value.State == TrainingState.Running && _update is not null && now < _next)
            return;
        var began = Stopwatch.GetTimestamp();
        Show(value);
        var cost = Stopwatch.GetElapsedTime(began).TotalSeconds;
        _next = now + cost + Math.Max(ShortestPause, cost * CostShare);
    }

    void Show(TrainingProgress progress)
    {
        // A stopped loop may have been stopped in the middle of a step: draw nothing new.
        var stopped = progress.State == TrainingState.Stopped;
        Frame = new(progress, stopped ? Frame?.Samples : Draw())
        {
            Error = stopped ? _thrown?.Value : null,
        };
        try
        {
            Place(Frame);
        }
        catch (OperationCanceledException) when (stopped)
        {
            OutsideTheCell.Run(() => Place(Frame));
        }
    }

    void Place(LiveFrame frame)
    {
        if (_update is null)
            _update = Host.Display(frame);
        else if (Host.Replaces)
            _update(frame);
        else if (frame.Progress.State != TrainingState.Running)
            Host.Display(frame);   // there an update is lost on its way to Jupyter
    }

    ImageGrid? Draw()
    {
        if (_samples is null)
            return null;
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        return ImageGrid.Of(
            _samples().ToImageValues(), new GridOptions { Scale = 1, Gap = 1 });
    }
}
