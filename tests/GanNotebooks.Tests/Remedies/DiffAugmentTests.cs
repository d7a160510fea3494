using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Remedies;

/// <summary>PyTorch's numbers are in the parity run of the augmented DCGAN.</summary>
public sealed class DiffAugmentTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Theory, InlineData(Augmentations.Color), InlineData(Augmentations.Translation),
     InlineData(Augmentations.Cutout), InlineData(Augmentations.All)]
    public void Its_gradient_is_the_adjoint_of_what_it_does(Augmentations kinds)
    {
        // With its random numbers fixed it is affine, T(x) = A x + b, so that
        // v . (T(x) - T(0)) = (A' v) . x, and A' v is what backward computes.
        var x = randn([4, 3, 16, 16], float64).requires_grad_();
        var v = randn([4, 3, 16, 16], float64);
        var changed = Fixed(x);
        changed.backward([v]);
        var left = (v * (changed - Fixed(zeros_like(x)))).sum().ToDouble();
        Assert.Equal(left, (x.grad! * x).sum().ToDouble(), 1e-9);   // float64, 3,072 terms

        Tensor Fixed(Tensor images)
        {
            manual_seed(8);
            return DiffAugment.Apply(images, kinds);
        }
    }

    [Fact]
    public void Translation_moves_each_image_by_up_to_an_eighth_and_fills_with_0()
    {
        var marked = zeros(400, 1, 16, 16);
        marked[TensorIndex.Colon, 0, 8, 8].fill_(1);
        var moved = DiffAugment.Apply(marked, Augmentations.Translation);
        Assert.Equal(400, moved.sum().ToDouble());
        var places = moved.flatten(1).argmax(1);
        Assert.Equal((6, 10), Range(places.floor_divide(16)));
        Assert.Equal((6, 10), Range(places % 16));
    }

    [Fact]
    public void Cutout_sets_a_square_to_0_that_may_stick_out_of_the_image()
    {
        var cut = DiffAugment.Apply(ones(400, 1, 16, 16), Augmentations.Cutout);
        var holes = (1 - cut).sum([1, 2, 3]);
        Assert.Equal((16, 64), Range(holes.to(int64)));   // 4 x 4 in a corner, 8 x 8 inside
    }

    [Fact]
    public void Color_changes_brightness_of_grey_by_half_at_most()
    {
        var changed = DiffAugment.Apply(zeros(400, 3, 4, 4), Augmentations.Color);
        Assert.InRange(changed.max().ToDouble(), 0.45, 0.5);
        Assert.InRange(changed.min().ToDouble(), -0.5, -0.45);
        Assert.True(changed.std(1).max().ToDouble() < 1e-6);   // grey stays grey
    }

    [Fact]
    public void Points_in_the_plane_are_refused() =>
        Assert.Contains("DiffAugment: images has shape (4, 2), expected (N, C, H, W)",
            Assert.Throws<ArgumentException>(
                () => DiffAugment.Apply(zeros(4, 2), Augmentations.Cutout)).Message);

    static (long, long) Range(Tensor numbers) =>
        (numbers.min().ToInt64(), numbers.max().ToInt64());
}
