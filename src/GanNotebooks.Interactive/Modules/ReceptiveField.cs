using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>How much of the input image one number of a layer's output depends on.</summary>
/// <param name="Size">Rows of the input; infinite after a layer that mixes all places.</param>
/// <param name="Jump">Rows of the input between two neighbouring numbers.</param>
/// <remarks>Source: Dumoulin and Visin 2016, arXiv:1603.07285; a transposed convolution spreads
/// its input, so its window holds ceil(kernel / stride) numbers. The statistics of
/// normalisation layers, which depend on everything, do not count, as is customary.</remarks>
readonly record struct ReceptiveField(double Size, double Jump)
{
    /// <summary>A pixel of the input.</summary>
    public static ReceptiveField Pixel { get; } = new(1, 1);

    /// <summary>What a number sees after one more layer.</summary>
    public ReceptiveField Through(nn.Module layer) => layer switch
    {
        ConvTranspose2d c => new(
            Size + ((c.kernel_size[0] + c.stride[0] - 1) / c.stride[0] - 1) * Jump,
            Jump / c.stride[0]),
        Conv2d c => Window((c.kernel_size[0] - 1) * c.dilation[0], c.stride[0]),
        MaxPool2d pool => Window((pool.kernel_size[0] - 1) * pool.dilation[0], pool.stride[0]),
        AvgPool2d pool => Window(pool.kernel_size[0] - 1, pool.stride[0]),
        Linear or AdaptiveAvgPool2d or AdaptiveMaxPool2d => this with
        {
            Size = double.PositiveInfinity,
        },
        _ => this,
    };

    ReceptiveField Window(long reach, long stride) => new(Size + reach * Jump, Jump * stride);
}
