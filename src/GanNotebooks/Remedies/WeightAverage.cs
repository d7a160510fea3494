using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>A network whose weights are a moving average of another's: its samples are calmer than
/// those of the network that plays, which circles round the goal.</summary>
/// <remarks>
/// Buffers, such as batch norm's averages, are copied. The averaged network is in eval() and
/// learns nothing itself.
/// Source: Yazıcı et al. 2019, arXiv:1806.04498; the warm-up, which keeps the initial weights
/// from weighing long, is TensorFlow's.
/// </remarks>
public sealed class WeightAverage
{
    readonly double _decay;
    readonly (Tensor Average, Tensor Live)[] _weights;
    readonly (Tensor Average, Tensor Live)[] _buffers;

    /// <param name="averaged">A network built like the live one; its weights are replaced.</param>
    /// <param name="live">The network that plays.</param>
    /// <param name="decay">How much of the average a step keeps, such as 0.999.</param>
    public WeightAverage(nn.Module averaged, nn.Module live, double decay)
    {
        _decay = decay;
        _weights = [.. averaged.parameters().Zip(live.parameters())];
        _buffers = [.. averaged.buffers().Zip(live.buffers())];
        averaged.eval();
        foreach (var (average, _) in _weights)
            average.requires_grad = false;
        MoveBy(1);
    }

    /// <summary>The share of the average that is kept after so many steps.</summary>
    public static double DecayAt(int step, double decay) =>
        Math.Min(decay, (1.0 + step) / (10 + step));

    /// <summary>Moves towards the live weights.</summary>
    /// <param name="step">Steps taken before this one.</param>
    public void Update(int step) => MoveBy(1 - DecayAt(step, _decay));

    void MoveBy(double share)
    {
        using var unrecorded = no_grad();
        foreach (var (average, live) in _weights)
            using (var weight = tensor(share, live.dtype, live.device))
                average.lerp_(live, weight);
        foreach (var (average, live) in _buffers)
            average.copy_(live);
    }
}
