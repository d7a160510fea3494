using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all transposed convolutions have.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    /// <summary>How much is added to one side of the result, to choose among the sizes that a
    /// convolution would shrink to the same.</summary>
    public long[] output_padding { get; }

    private protected ConvolutionTranspose(string name, long in_channels, long out_channels,
        Window window, long[] output_padding, PaddingModes padding_mode, long groups, bool bias,
        Device? device, ScalarType? dtype)
        : base(name, in_channels, out_channels, window, padding_mode, groups, bias, device, dtype,
            transposed: true)
    {
        Check.AtLeast(name, 0, output_padding);
        if (padding_mode != PaddingModes.Zeros)
            throw new ArgumentException(
                $"{name}: padding_mode is {padding_mode}, expected Zeros, the only one here.");
        this.output_padding = output_padding;
    }

    /// <summary>Enlarges to a size of the caller's choice, instead of using
    /// output_padding.</summary>
    /// <param name="input">As for <see cref="Convolution.forward"/>.</param>
    /// <param name="output_size">The spatial sizes of the result, or its whole shape; null: by
    /// <see cref="output_padding"/>.</param>
    /// <exception cref="ArgumentException">A size cannot be reached with this stride.</exception>
    public Tensor forward(Tensor input, long[]? output_size)
    {
        Check.Channels(GetName(), input, in_channels, kernel_size.Length);
        return Transpose(input, output_size is null ? output_padding
            : PaddingFor(input.shape, output_size));
    }

    /// <summary>The same as <see cref="forward(Tensor, long[])"/>. Hooks do not run.</summary>
    public Tensor call(Tensor input, long[]? output_size) => forward(input, output_size);

    private protected sealed override Tensor Convolve(Tensor input, long[]? padding) =>
        Transpose(input, output_padding);

    /// <summary>The transposed convolution itself.</summary>
    private protected abstract Tensor Transpose(Tensor input, long[] output_padding);

    long[] PaddingFor(long[] shape, long[] size)
    {
        var spatial = kernel_size.Length;
        if (size.Length == shape.Length) size = size[^spatial..];
        if (size.Length != spatial)
            throw new ArgumentException($"{GetName()}: output_size has {size.Length} numbers, "
                + $"expected {spatial}, or {shape.Length} for the whole shape.");
        var extra = new long[spatial];
        for (int d = 0; d < spatial; d++)
        {
            var least = (shape[d - spatial + shape.Length] - 1) * stride[d] - 2 * padding![d]
                + dilation[d] * (kernel_size[d] - 1) + 1;
            extra[d] = size[d] - least;
            if (extra[d] < 0 || extra[d] >= stride[d])
                throw new ArgumentException(
                    $"{GetName()}: output size {size[d]} cannot be reached, "
                    + $"expected {least} to {least + stride[d] - 1}.");
        }
        return extra;
    }
}
