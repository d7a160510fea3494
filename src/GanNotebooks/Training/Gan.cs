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

    /// <summary>All networks, by names that stay the same from run to run.</summary>
    public abstract IReadOnlyList<(string Name, nn.Module Network)> Networks { get; }

    /// <summary>All optimizers, by names that stay the same from run to run.</summary>
    public abstract IReadOnlyList<(string Name, optim.Optimizer Optimizer)> Optimizers { get; }

    /// <summary>The names of the numbers that a step yields, such as <c>D loss</c>.</summary>
    public abstract IReadOnlyList<string> Series { get; }

    /// <summary>One step of the game: every player moves once (a critic as often as its options
    /// say).</summary>
    /// <returns>A scalar for each of <see cref="Series"/>, without gradient, on the device: a
    /// number leaves a GPU only when somebody looks.</returns>
    public abstract IReadOnlyList<Tensor> Step();

    /// <summary>Generated images, made without touching the training's random numbers.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same noise.</param>
    /// <returns>(count, C, H, W), or (count, 2) for points in the plane.</returns>
    public abstract Tensor Draw(int count, long seed);

    /// <inheritdoc/>
    public abstract void Dispose();
}
