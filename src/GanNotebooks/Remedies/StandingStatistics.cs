using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>Batch norm's averages measured anew, for a network whose weights are not those that the
/// averages were taken with: the moving average of a generator above all.</summary>
/// <remarks>Source: Brock et al. 2019 (BigGAN), arXiv:1809.11096, section 4 of the appendix.
/// </remarks>
public sealed class StandingStatistics : IDisposable
{
    readonly (BatchNorm Layer, (Tensor Buffer, Tensor Was)[] Buffers)[] _before;

    /// <summary>Until disposed, the averages are those of one batch; then they are as before.
    /// </summary>
    /// <param name="network">In eval(), where it stays.</param>
    /// <param name="batch">Sends a large batch through the network.</param>
    public StandingStatistics(nn.Module network, Action batch)
    {
        _before = [.. network.modules().OfType<BatchNorm>()
            .Where(layer => layer.track_running_stats)
            .Select(layer => (layer, Copied(layer)))];
        if (_before.Length == 0)
            return;
        using var unrecorded = no_grad();
        foreach (var (buffer, _) in _before.SelectMany(before => before.Buffers))
            buffer.zero_();
        network.train();
        batch();
        network.eval();
        // Averages that began at zero are the new batch times its share in them.
        foreach (var (layer, _) in _before)
            foreach (var average in new[] { layer.running_mean!, layer.running_var! })
                average.div_(layer.momentum!.Value);
    }

    static (Tensor, Tensor)[] Copied(BatchNorm layer) =>
        [.. layer.buffers().Select(buffer => (buffer, buffer.clone().DetachFromDisposeScope()))];

    /// <inheritdoc/>
    public void Dispose()
    {
        using var unrecorded = no_grad();
        foreach (var (buffer, was) in _before.SelectMany(before => before.Buffers))
        {
            buffer.copy_(was);
            was.Dispose();
        }
    }
}
