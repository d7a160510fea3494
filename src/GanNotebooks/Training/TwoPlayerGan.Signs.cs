using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

public abstract partial class TwoPlayerGan
{
    /// <summary>How steep the critic is on average, halfway between real samples and fakes.
    /// </summary>
    /// <remarks>In eval(), so that nothing changes and each sample stands for itself.</remarks>
    /// <param name="count">Samples, a multiple of the packing.</param>
    internal double CriticSlope(int count)
    {
        using var scope = NewDisposeScope();
        int[] places = [.. Enumerable.Range(0, count).Select(i => i % _data.Data.Count)];
        var labels = _data.Data.PickLabels(places, _device);
        var halfway = (_data.Data.Pick(places, _device) + Draw(labels, seed: 0)) / 2;
        var seen = Packing.Pack(halfway, _options.Packing).detach().requires_grad_();
        using var frozen = _discriminator.Freeze();
        Discriminator.eval();
        try
        {
            var slopes = Slopes.At(Judge(Discriminator, seen, labels), seen);
            return linalg.vector_norm(slopes, 2, [1L]).mean().ToDouble();
        }
        finally { Discriminator.train(); }
    }
}
