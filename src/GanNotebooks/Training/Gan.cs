using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>A GAN in training: its networks, their optimizers, its data, and one step of the game.
/// </summary>
/// <remarks>All that changes from step to step can be reached from here, apart from the default
/// random generator; a checkpoint saves it. For one thread.</remarks>
public abstract class Gan : IDisposable
{
    /// <summary>What it was built from.</summary>
    public abstract GanOptions Options { get; }

    /// <summary>All modules with a state, by names that stay the same from run to run: the
    /// networks, and what else is remembered as buffers (averaged weights, an image pool).
    /// </summary>
    public abstract IReadOnlyList<(string Name, nn.Module Network)> Networks { get; }

    /// <summary>All optimizers, by names that stay the same from run to run. Those of generators
    /// begin with "generator": the watchdog looks at what they move.</summary>
    public abstract IReadOnlyList<(string Name, optim.Optimizer Optimizer)> Optimizers { get; }

    /// <summary>The place in the data that the next step begins at.</summary>
    public abstract IPlaceInData Place { get; }

    /// <summary>Steps taken so far, those before a checkpoint counted. Schedules follow it.
    /// </summary>
    public int StepsTaken { get; internal set; }

    /// <summary>The names of the numbers that a step yields, such as <c>D loss</c>.</summary>
    public abstract IReadOnlyList<string> Series { get; }

    /// <summary>One step of the game: every player moves once (a critic as often as its options
    /// say).</summary>
    /// <returns>A scalar for each of <see cref="Series"/>, without gradient, on the device: a
    /// number leaves a GPU only when somebody looks.</returns>
    public IReadOnlyList<Tensor> Step()
    {
        using var scope = NewDisposeScope();
        var rate = Options.RateAt(StepsTaken);
        foreach (var group in Optimizers.SelectMany(named => named.Optimizer.ParamGroups))
            group.LearningRate = group.InitialLearningRate * rate;
        var numbers = Play();
        StepsTaken++;
        return [.. numbers.Select(number => number.detach().MoveToOuterDisposeScope())];
    }

    /// <summary>The moves of one step.</summary>
    /// <returns>A scalar for each of <see cref="Series"/>.</returns>
    protected abstract IReadOnlyList<Tensor> Play();

    /// <summary>Half precision, where the networks compute in it.</summary>
    private protected virtual HalfPrecision? Half => null;

    /// <summary>Where the scale of its losses stands; null without half precision.</summary>
    internal Dictionary<string, double>? LossScale
    {
        get => Half?.Scale;
        set
        {
            if (Half is not null && value is not null)
                Half.Scale = value;
        }
    }

    /// <summary>Where its networks are.</summary>
    internal Device Device => Networks[0].Network.parameters().First().device;

    /// <summary>Generated images, made without touching the training's random numbers.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same noise.</param>
    /// <returns>(count, C, H, W), or (count, 2) for points in the plane.</returns>
    public abstract Tensor Draw(int count, long seed);

    /// <inheritdoc/>
    public abstract void Dispose();
}
