using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>One side of the game: the networks that learn together, and how they are moved.
/// </summary>
/// <param name="optimizer">Moves the networks' parameters; the player owns both.</param>
/// <param name="half">Set where the networks compute in half precision.</param>
/// <param name="networks">What learns.</param>
sealed class Player(
    optim.Optimizer optimizer, HalfPrecision? half, params nn.Module[] networks) : IDisposable
{
    internal optim.Optimizer Optimizer => optimizer;

    /// <summary>What a network of this side makes of something, in half precision where that is
    /// set, and float32 in any case.</summary>
    internal Tensor Compute(Func<Tensor> call)
    {
        using var precision = half?.Networks();
        return call().to(float32);
    }

    /// <summary>One step down the loss.</summary>
    internal void Minimize(Tensor loss)
    {
        Begin();
        Add(loss);
        Step();
    }

    /// <summary>Begins a step down a loss that comes in parts.</summary>
    internal void Begin() => optimizer.zero_grad();

    /// <summary>Goes backward from a part of the loss. Its graph is free then, before that of the
    /// next part is made: what a step needs of memory is what its largest part needs.</summary>
    internal void Add(Tensor part) => (half?.Scaled(part) ?? part).backward();

    /// <summary>The step down the parts' sum.</summary>
    internal void Step()
    {
        // While still scaled, so that an overflow is one for all ranks.
        Ranks.Current.AverageGradients(optimizer.parameters());
        if (half is null)
            optimizer.step();
        else
            half.Step(optimizer);
    }

    /// <summary>Until disposed, gradients flow through the networks to what they are given, but
    /// none are computed for their own weights, which would only be thrown away.</summary>
    internal IDisposable Freeze() => new Ice(optimizer);

    public void Dispose()
    {
        optimizer.Dispose();
        foreach (var network in networks)
            network.Dispose();
    }

    sealed class Ice : IDisposable
    {
        readonly optim.Optimizer _optimizer;

        internal Ice(optim.Optimizer optimizer)
        {
            _optimizer = optimizer;
            Learns(false);
        }

        public void Dispose() => Learns(true);

        void Learns(bool learns)
        {
            foreach (var parameter in _optimizer.parameters())
                parameter.requires_grad = learns;
        }
    }
}
