using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanNotebooks.Torch.Tests.Modules;

/// <summary>Bad input is answered with what was got, what was expected and, where one is known, a
/// remedy.</summary>
public class MessageTests
{
    static readonly Dictionary<string, (Action act, string message)> Cases = new()
    {
        ["linear_width"] = (() => nn.Linear(3, 2).call(ones(4, 5)),
            "Linear takes (..., 3), got (4, 5)."),
        ["linear_image"] = (() => nn.Linear(784, 2).call(ones(4, 1, 28, 28)),
            "Linear takes (..., 784), got (4, 1, 28, 28). Images become vectors by flatten(1)."),
        ["linear_size"] = (() => nn.Linear(0, 2), "Linear: inputSize is 0, expected at least 1."),
        ["conv_channels"] = (() => nn.Conv2d(3, 8, 3).call(ones(2, 1, 8, 8)),
            "Conv2d has 3 input channels, so it takes (N, 3, H, W) or (3, H, W), "
            + "got (2, 1, 8, 8)."),
        ["conv_dimensions"] = (() => nn.ConvTranspose2d(100, 8, 4).call(ones(2, 100)),
            "ConvTranspose2d has 100 input channels, so it takes (N, 100, H, W) or (100, H, W), "
            + "got (2, 100)."),
        ["conv_groups"] = (() => nn.Conv2d(4, 6, 3, groups: 4),
            "Conv2d: 4 groups must divide both 4 input and 6 output channels."),
        ["conv_kernel"] = (() => nn.Conv2d(4, 6, 0L),
            "Conv2d: kernel_size is 0, expected at least 1."),
        ["conv_padding"] = (() => nn.Conv2d(4, 6, 3, padding: -1),
            "Conv2d: padding is -1, expected at least 0."),
        ["conv_same_stride"] = (() => nn.Conv2d(4, 6, 3, TorchSharp.Padding.Same, stride: 2),
            "Conv2d: Padding.Same needs stride 1, got 2, 2."),
        ["conv_transpose_mode"] = (() =>
            nn.ConvTranspose2d(4, 6, 3, padding_mode: PaddingModes.Reflect),
            "ConvTranspose2d: padding_mode is Reflect, expected Zeros, the only one here."),
        ["conv_transpose_size"] = (() =>
            nn.ConvTranspose2d(1, 1, 4, stride: 2, padding: 1).call(ones(1, 1, 4, 4), [9, 10]),
            "ConvTranspose2d: output size 10 cannot be reached, expected 8 to 9."),
        ["batch_norm_channels"] = (() => nn.BatchNorm2d(3).call(ones(2, 4, 5, 5)),
            "BatchNorm2d has 3 channels, expected dimension 1 to be as long, got (2, 4, 5, 5)."),
        ["batch_norm_dimensions"] = (() => nn.BatchNorm2d(3).call(ones(2, 3)),
            "BatchNorm2d takes 4 dimensions, got shape (2, 3)."),
        ["batch_norm_one"] = (() => nn.BatchNorm1d(3).call(ones(1, 3)),
            "BatchNorm1d in training needs more than one value for each channel, got (1, 3). "
            + "Use a larger batch, or call eval()."),
        ["instance_norm_one"] = (() => nn.InstanceNorm2d(3).call(ones(2, 3, 1, 1)),
            "Instance normalisation needs more than one pixel for each channel, got (2, 3, 1, 1)."),
        ["group_norm"] = (() => nn.GroupNorm(3, 4),
            "GroupNorm: 3 groups do not divide 4 channels."),
        ["layer_norm"] = (() => nn.LayerNorm([3, 4]).call(ones(2, 4, 3)),
            "LayerNorm takes (..., 3, 4), got (2, 4, 3)."),
        ["dropout"] = (() => nn.Dropout(1.5),
            "Dropout: the probability p is 1.5, expected a number in [0, 1]."),
        ["pool"] = (() => nn.MaxPool2d(2).call(ones(3, 4)),
            "MaxPool2d takes 3 or 4 dimensions, got shape (3, 4)."),
        ["pad"] = (() => F.pad(ones(3), [1, 1, 1]),
            "pad takes two numbers for each dimension from the last on, got 3 for shape (3)."),
        ["upsample"] = (() => nn.Upsample(), "Upsample takes size or scale_factor, got none."),
        ["interpolate_mode"] = (() =>
            F.interpolate(ones(1, 1, 4), [8], mode: InterpolationMode.Bilinear),
            "interpolate: Bilinear does not fit shape (1, 1, 4). Linear takes (N, C, L), Bilinear "
            + "and Bicubic (N, C, H, W), Trilinear (N, C, D, H, W)."),
        ["interpolate_corners"] = (() => F.interpolate(ones(1, 1, 4), [8], align_corners: true),
            "interpolate: align_corners means nothing to Nearest; leave it out."),
        ["interpolate_sizes"] = (() => F.interpolate(ones(1, 1, 4, 4), [8, 8, 8]),
            "interpolate: size has 3 numbers, expected 1 or 2, one for each side."),
        ["embedding_padding"] = (() => nn.Embedding(4, 2, padding_idx: 4),
            "Embedding: padding_idx is 4, expected -4 to 3."),
        ["embedding_bag"] = (() => nn.EmbeddingBag(4, 2).call(zeros([3], int64)),
            "EmbeddingBag: indices of one dimension need offsets, where each bag begins."),
        ["mse_shapes"] = (() => nn.MSELoss().call(ones(64, 1), ones(64)),
            "mse_loss: the prediction has shape (64, 1), the target (64), expected the same. "
            + "Bring one into the other's shape, for instance by target.view_as(input)."),
        ["gaussian_variance"] = (() => nn.GaussianNLLLoss().call(ones(2), ones(2), -ones(2)),
            "gaussian_nll_loss: a variance is negative."),
        ["softmax2d"] = (() => nn.Softmax2d().call(ones(2, 3)),
            "softmax2d takes 3 or 4 dimensions, got shape (2, 3)."),
        ["vector"] = (() => nn.utils.vector_to_parameters(ones(3), nn.Linear(1, 1).parameters()),
            "vector_to_parameters takes (2), got (3)."),
        ["channel_shuffle"] = (() => nn.ChannelShuffle(4).call(ones(1, 6, 2)),
            "channel_shuffle takes (N, C, ...) with 4 groups dividing C, got (1, 6, 2)."),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Says_what_is_wrong(string name)
    {
        var error = Assert.ThrowsAny<ArgumentException>(Cases[name].act);
        Assert.StartsWith(Cases[name].message, error.Message);
    }

    [Fact]
    public void What_libtorch_itself_refuses_names_the_operator()
    {
        var error = Assert.Throws<TorchException>(() => nn.BCELoss().call(full([2], 2f), ones(2)));
        Assert.Contains("binary_cross_entropy", error.Message);
    }

    [Fact]
    public void An_index_outside_a_table_is_an_error_and_not_a_crash() =>
        Assert.ThrowsAny<Exception>(() => nn.Embedding(4, 2).call(full([1], 4L, int64)));
}
