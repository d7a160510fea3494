using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>One side of the game: the network that learns, and how it is moved.</summary>
/// <param name="network">What learns.</param>
/// <param name="optimizer">Moves the network's parameters; the player owns both.</param>
/// <param name="half">Set where the network computes in half precision.</param>
sealed class Player(nn.Module network, optim.Optimizer optimizer, HalfPrecision? half = null)
    : IDisposable
{
    internal nn.Module Network => network;

    internal optim.Optimizer Optimizer => optimizer;

    /// <summary>What the network makes of something, in half precision where that is set, and
    /// float32 in any case.</summary>
    internal Tensor Compute(Func<nn.Module, Tensor> call)
    {
        using var precision = half?.Networks();
        return call(network).to(float32);
    }

    /// <summary>One step down the loss.</summary>
    internal void Minimize(Tensor loss)
    {
        optimizer.zero_grad();
        if (half is not null)
        {
            half.Minimize(loss, optimizer);
            return;
        }
        loss.backward();
        optimizer.step();
    }

    /// <summary>Until disposed, gradients flow through the network to what it is given, but none
    /// are computed for its own weights, which would only be thrown away.</summary>
    internal IDisposable Freeze() => new Ice(network);

    public void Dispose()
    {
        optimizer.Dispose();
        network.Dispose();
    }

    sealed class Ice : IDisposable
    {
        readonly nn.Module _network;

        internal Ice(nn.Module network)
        {
            _network = network;
            Learns(false);
        }

        public void Dispose() => Learns(true);

        void Learns(bool learns)
        {
            foreach (var parameter in _network.parameters())
                parameter.requires_grad = learns;
        }
    }
}
