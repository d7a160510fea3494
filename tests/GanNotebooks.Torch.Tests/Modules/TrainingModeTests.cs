using TorchSharp;
using static TorchSharp.torch;
using T = TorchSharp.torch.Tensor;

namespace GanNotebooks.Torch.Tests.Modules;

public class TrainingModeTests
{
    public static TheoryData<string> DropoutNames =>
        ["dropout", "dropout1d", "dropout2d", "dropout3d", "alpha", "feature_alpha"];

    static nn.Module<T, T> Dropout(string name) => name switch
    {
        "dropout" => nn.Dropout(),
        "dropout1d" => nn.Dropout1d(),
        "dropout2d" => nn.Dropout2d(),
        "dropout3d" => nn.Dropout3d(),
        "alpha" => nn.AlphaDropout(),
        _ => nn.FeatureAlphaDropout(),
    };

    [Theory, MemberData(nameof(DropoutNames))]
    public void Dropout_changes_its_input_in_training_only(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var layer = Dropout(name);
        var x = name switch { "dropout1d" => randn(4, 8, 2), "dropout3d" => randn([4, 8, 2, 2, 2]),
            _ => randn(4, 8, 2, 2) };
        Assert.False(layer.call(x).Equals(x));
        layer.eval();
        Assert.True(layer.call(x).Equals(x));
    }

    [Fact]
    public void Channel_dropout_drops_whole_channels()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var layer = nn.Dropout2d(0.5);
        var kept = layer.call(ones(16, 8, 3, 3)).flatten(2);
        Assert.True(kept.amax(2).Equals(kept.amin(2)));
        Assert.Equal([0f, 2f], kept.unique().output.data<float>().ToArray());
    }

    [Fact]
    public void Batch_norm_in_eval_normalises_by_its_averages_and_leaves_them()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.BatchNorm1d(1, momentum: 1.0);
        layer.call(tensor([1f, 3f], [2, 1]));                         // mean 2, unbiased variance 2
        layer.eval();
        var y = layer.call(tensor([2f], [1, 1]));
        Assert.Equal(0, y.ToSingle());
        Assert.Equal((2f, 2f, 1L), (layer.running_mean!.ToSingle(), layer.running_var!.ToSingle(),
            layer.num_batches_tracked!.ToInt64()));
        layer.reset_running_stats();
        Assert.Equal((0f, 1f, 0L), (layer.running_mean!.ToSingle(), layer.running_var!.ToSingle(),
            layer.num_batches_tracked!.ToInt64()));
    }

    [Fact]
    public void Random_leaky_slopes_lie_in_their_range_and_are_their_mean_in_eval()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var layer = nn.RReLU(0.1, 0.5);
        var slopes = -layer.call(-ones(1000));
        Assert.InRange(slopes.min().ToSingle(), 0.1f, 0.11f);
        Assert.InRange(slopes.max().ToSingle(), 0.49f, 0.5f);
        layer.eval();
        Assert.True((-layer.call(-ones(3))).allclose(full([3], 0.3f)));
    }

    [Fact]
    public void A_layer_in_place_overwrites_its_input()
    {
        using var scope = NewDisposeScope();
        var x = tensor([-1f, 1f]);
        Assert.Same(x, nn.LeakyReLU(0.5, inplace: true).call(x));
        Assert.Equal([-0.5f, 1f], x.data<float>().ToArray());
    }
}
