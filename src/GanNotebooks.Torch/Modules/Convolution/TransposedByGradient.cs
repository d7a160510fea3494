using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A transposed convolution of images computed as what it is: the gradient of a
/// convolution with respect to its input.</summary>
/// <remarks>
/// libtorch's own on the CPU is a plain im2col; the gradient of a convolution is oneDNN's, three
/// to six times as fast where there are many channels. Its gradients are a convolution and the
/// gradient of one with respect to the weight, both differentiable in turn. Results agree with
/// libtorch's to the rounding of float32, not to the bit.
/// </remarks>
sealed class TransposedByGradient : autograd.SingleTensorFunction<TransposedByGradient>
{
    /// <summary>The environment variable that switches it off, for those who compare bits with
    /// PyTorch's.</summary>
    internal const string Variable = "GAN_PLAIN_TRANSPOSE";

    const int FewChannels = 16;   // below, oneDNN's is the slower one: measured, 64 -> 3 at 16 x 16

    /// <summary>Whether it is used where there is something to gain.</summary>
    internal static bool Enabled { get; set; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    public override string Name => nameof(TransposedByGradient);

    /// <summary>Whether there is something to gain: float32 images of many channels on a CPU.
    /// </summary>
    internal static bool Suits(Tensor input, Tensor weight, long groups) =>
        Enabled && groups == 1 && weight.shape[1] >= FewChannels && input.Dimensions == 4
        && input.is_cpu() && input.dtype == float32 && weight.dtype == float32
        && input.numel() > 0 && !is_autocast_enabled();

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var (input, weight, place) = ((Tensor)vars[0], (Tensor)vars[1], (Place)vars[2]);
        ctx.save_for_backward([input, weight]);
        ctx.save_data(nameof(Place), place);
        using var scope = NewDisposeScope();
        // Only its shape counts; one number, expanded, costs no memory.
        var output = zeros(1).expand(place.OutputShape(input, weight));
        return place.Gradients(input, output, weight, [true, false, false]).Item1
            .MoveToOuterDisposeScope();
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var place = (Place)ctx.get_data(nameof(Place))!;
        var saved = ctx.get_saved_variables();
        var (input, weight) = (saved[0], saved[1]);
        var forInput = input.requires_grad ? place.Convolve(grad_output, weight) : null!;
        var forWeight = weight.requires_grad
            ? place.Gradients(input, grad_output, weight, [false, true, false]).Item2 : null!;
        return [forInput, forWeight];
    }

    /// <summary>How the kernel lies on the image, as in <c>conv_transpose2d</c>.</summary>
    internal sealed record Place(
        long[] Stride, long[] Padding, long[] OutputPadding, long[] Dilation)
    {
        internal long[] OutputShape(Tensor input, Tensor weight) =>
            [input.shape[0], weight.shape[1], Size(input, weight, 0), Size(input, weight, 1)];

        long Size(Tensor input, Tensor weight, int d) =>
            (input.shape[2 + d] - 1) * Stride[d] - 2 * Padding[d]
            + Dilation[d] * (weight.shape[2 + d] - 1) + OutputPadding[d] + 1;

        internal Tensor Convolve(Tensor image, Tensor weight) => Aten.convolution(
            image, weight, null, Stride, Padding, Dilation, false, [0, 0], 1);

        /// <summary>Of the convolution from the transposed one's output to its input.</summary>
        internal (Tensor, Tensor, Tensor) Gradients(
            Tensor input, Tensor output, Tensor weight, bool[] which) =>
            Aten.convolution_backward(input, output, weight, null, Stride, Padding, Dilation,
                false, [0, 0], 1, which);
    }
}
