using TorchSharp;
using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
using T = TorchSharp.torch.Tensor;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Tables => new()
    {
        ["linear"] = Layer(() => nn.Linear(5, 4)),
        ["linear_no_bias"] = Layer(() => nn.Linear(5, 4, hasBias: false)),
        ["bilinear"] = Two(() => nn.Bilinear(4, 5, 2)),
        ["embedding"] = Layer(() => nn.Embedding(6, 4)),
        ["embedding_padding"] = Layer(() => nn.Embedding(6, 4, padding_idx: 2)),
        ["embedding_max_norm"] = Layer(() => nn.Embedding(6, 4, max_norm: 1.0)),
        ["embedding_scaled"] = Layer(() => nn.Embedding(6, 4, scale_grad_by_freq: true)),
        ["embedding_bag_mean"] = Bag(EmbeddingBagMode.Mean),
        ["embedding_bag_sum"] = Bag(EmbeddingBagMode.Sum),
        ["embedding_bag_max"] = Bag(EmbeddingBagMode.Max),
        ["f_linear"] = Function(x => F.linear(x[0], x[1], x[2])),
        ["f_bilinear"] = Function(x => F.bilinear(x[0], x[1], x[2])),
        ["f_embedding"] = Function(x => F.embedding(x[0], x[1])),
        ["f_one_hot"] = Function(x => F.one_hot(x[0], 6)),
    };

    static Func<Subject> Bag(EmbeddingBagMode mode) => () =>
    {
        var bag = nn.EmbeddingBag(6, 4, mode: mode);
        return new(bag, x => bag.call(x[0]));
    };

    /// <summary>The layer in evaluation mode after one training batch.</summary>
    static nn.Module<T, T> Seen(nn.Module<T, T> layer, params long[] shape)
    {
        layer.call(randn(shape));
        layer.eval();
        return layer;
    }

    static nn.Module<T, T> Evaluating(nn.Module<T, T> layer)
    {
        layer.eval();
        return layer;
    }

    static nn.Module<T, T> Normal(nn.Module<T, T> layer)
    {
        foreach (var p in layer.parameters()) nn.init.normal_(p);
        return layer;
    }
}
