using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all convolutions have: weight, bias and where the kernel goes.</summary>
/// <remarks>
/// weight is (out, in / groups, kernel...), of a transposed convolution (in, out / groups,
/// kernel...); bias is (out). Both start uniform in +-1/sqrt(fan in), as PyTorch draws them.
/// Train and eval behave alike.
/// </remarks>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    /// <summary>The kernels.</summary>
    public Parameter weight { get; set => field = Own(nameof(weight), value); }

    /// <summary>(out), or null.</summary>
    public Parameter? bias { get; set => field = Own(nameof(bias), value); }

    /// <summary>The number of channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>The number of channels of the result.</summary>
    public long out_channels { get; }

    /// <summary>The kernel's size, one number for each spatial dimension.</summary>
    public long[] kernel_size { get; }

    /// <summary>How far the kernel moves from one place to the next.</summary>
    public long[] stride { get; }

    /// <summary>How much is added on both sides, or null when <see cref="padding_type"/> says
    /// it.</summary>
    public long[]? padding { get; }

    /// <summary>How much is added, by name, or null.</summary>
    public Padding? padding_type { get; }

    /// <summary>How far apart the kernel's pixels lie.</summary>
    public long[] dilation { get; }

    /// <summary>What stands beyond the edge.</summary>
    public PaddingModes padding_mode { get; }

    /// <summary>Into how many independent groups the channels fall.</summary>
    public long groups { get; }

    private protected Convolution(string name, long in_channels, long out_channels, Window window,
        PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype,
        bool transposed = false) : base(name)
    {
        Require(name, in_channels, out_channels, window, groups, padding_mode);
        (this.in_channels, this.out_channels, this.groups) = (in_channels, out_channels, groups);
        (kernel_size, stride, padding, padding_type, dilation) = window;
        this.padding_mode = padding_mode;

        var (first, second) = transposed
            ? (in_channels, out_channels)
            : (out_channels, in_channels);
        weight = Fresh.Parameter([first, second / groups, .. kernel_size], dtype, device);
        if (bias) this.bias = Fresh.Parameter([out_channels], dtype, device);
        Fresh.InitializeLikePyTorch(weight, this.bias);
    }

    static void Require(string name, long in_channels, long out_channels, Window window,
        long groups, PaddingModes padding_mode)
    {
        Check.Positive(name, in_channels);
        Check.Positive(name, out_channels);
        Check.Positive(name, groups);
        Check.Positive(name, window.kernel_size, nameof(window.kernel_size));
        Check.Positive(name, window.stride, nameof(window.stride));
        Check.Positive(name, window.dilation, nameof(window.dilation));
        Check.AtLeast(name, 0, window.padding ?? [], nameof(window.padding));
        if (in_channels % groups != 0 || out_channels % groups != 0)
            throw new ArgumentException($"{name}: {groups} groups must divide both "
                + $"{in_channels} input and {out_channels} output channels.");
        if (window.padding_type == Padding.Same && window.stride.Any(s => s != 1))
            throw new ArgumentException($"{name}: Padding.Same needs stride 1, "
                + $"got {string.Join(", ", window.stride)}.");
        if (padding_mode == PaddingModes.Constant)
            throw new ArgumentException(
                $"{name}: padding_mode Constant has no value here; use Zeros.");
    }

    /// <summary>How a kernel moves over an image: one number for each spatial dimension.</summary>
    internal readonly record struct Window(
        long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation);

    /// <summary>Convolves.</summary>
    /// <exception cref="ArgumentException">The number of dimensions or channels is
    /// wrong.</exception>
    public override Tensor forward(Tensor input)
    {
        Check.Channels(GetName(), input, in_channels, kernel_size.Length);
        if (padding_mode == PaddingModes.Zeros) return Convolve(input, padding);
        using var padded = nn.functional.pad(input, Frame(), padding_mode);
        return Convolve(padded, new long[kernel_size.Length]);
    }

    private protected string PaddingName => padding_type == Padding.Same ? "same" : "valid";

    /// <summary>The convolution itself; no padding given means the one that has a name.</summary>
    private protected abstract Tensor Convolve(Tensor input, long[]? padding);

    /// <summary>Left and right, then top and bottom, ...: as pad() wants them.</summary>
    long[] Frame() => [.. Enumerable.Range(0, kernel_size.Length).Reverse().SelectMany(Sides)];

    long[] Sides(int d)
    {
        if (padding is not null) return [padding[d], padding[d]];
        var all = padding_type == Padding.Same ? dilation[d] * (kernel_size[d] - 1) : 0;
        return [all / 2, all - all / 2];
    }
}
