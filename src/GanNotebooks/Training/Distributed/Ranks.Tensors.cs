using System.Security.Cryptography;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

public sealed partial class Ranks
{
    const long BucketBytes = 32 << 20;   // sent at once: few calls, yet no second copy of it all

    /// <summary>This rank's rows of random numbers that are drawn for all.</summary>
    /// <param name="rows">How many are this rank's.</param>
    /// <param name="draw">Draws so many rows.</param>
    internal Tensor OwnRows(long rows, Func<long, Tensor> draw) =>
        Count == 1 ? draw(rows) : draw(rows * Count).narrow(0, Rank * rows, rows);

    /// <summary>Replaces the gradients of the parameters by their means over all ranks.</summary>
    /// <exception cref="RanksException">A rank is gone.</exception>
    internal void AverageGradients(IEnumerable<Parameter> parameters)
    {
        if (_group is null)
            return;
        Each([.. parameters.Select(weight => weight.grad).OfType<Tensor>()], flat =>
        {
            _group.Sum(flat);
            flat.div_(Count);
        });
    }

    /// <summary>The means of numbers over all ranks.</summary>
    internal double[] Average(double[] numbers)
    {
        if (_group is null)
            return numbers;
        using var sums = tensor(numbers);
        _group.Sum(sums);
        return [.. sums.data<double>().Select(sum => sum / Count)];
    }

    /// <summary>Sees to it that all ranks begin at the same place with rank 0's weights.</summary>
    /// <exception cref="RanksException">A rank is elsewhere, or has other settings or data.
    /// </exception>
    internal void Synchronize(Gan gan)
    {
        if (gan.Options.WorldSize != Count)
            throw new RanksException($"The options say WorldSize = {gan.Options.WorldSize}, and "
                + $"{Count} processes are here. Set it to Ranks.Current.Count.");
        if (_group is null)
            return;
        RequireSame(gan);
        Each([.. gan.Networks.SelectMany(named => named.Network.parameters())], _group.Broadcast);
    }

    void RequireSame(Gan gan)
    {
        var options = Configuration.ToJson(gan.Options).ToJsonString();
        long[] mine =
        [
            gan.StepsTaken, gan.Place.PerEpoch,
            BitConverter.ToInt64(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(options))),
        ];
        using var first = tensor(mine);
        _group!.Broadcast(first);
        var difference = first.data<long>().ToArray() switch
        {
            var its when its[0] != mine[0] => $"has taken {mine[0]} steps, rank 0 has taken "
                + $"{its[0]}. All ranks must see the same folder of the run.",
            var its when its[1] != mine[1] => $"has {mine[1]} batches in an epoch, rank 0 has "
                + $"{its[1]}. The data must be the same for all ranks.",
            var its when its[2] != mine[2] => "has other options than rank 0. Start all ranks "
                + "with the same words.",
            _ => null,
        };
        if (Any(difference is not null))
            throw new RanksException($"Rank {Rank} {difference ?? "fits, but another one has other "
                + "settings or data, or is elsewhere; that one says more."}");
    }

    // Does something to tensors in a few flat pieces, each of one type and device.
    static void Each(IReadOnlyList<Tensor> tensors, Action<Tensor> exchange)
    {
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        foreach (var bucket in Buckets(tensors))
        {
            var flat = cat([.. bucket.Select(part => part.reshape(-1))]);
            exchange(flat);
            long from = 0;
            foreach (var part in bucket)
            {
                part.copy_(flat.narrow(0, from, part.numel()).view_as(part));
                from += part.numel();
            }
        }
    }

    static IEnumerable<List<Tensor>> Buckets(IReadOnlyList<Tensor> tensors)
    {
        foreach (var alike in tensors.GroupBy(part => (part.dtype, $"{part.device}")))
        {
            var (bucket, bytes) = (new List<Tensor>(), 0L);
            foreach (var part in alike)
            {
                bucket.Add(part);
                bytes += part.numel() * part.element_size();
                if (bytes < BucketBytes)
                    continue;
                yield return bucket;
                (bucket, bytes) = ([], 0);
            }
            if (bucket.Count > 0)
                yield return bucket;
        }
    }
}
