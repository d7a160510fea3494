using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>How far apart two clouds of features are, measured with a polynomial kernel: the kernel
/// inception distance (KID) where the features are Inception's.</summary>
/// <remarks>
/// The unbiased estimate of the squared maximum mean discrepancy with (x.y / D + 1)^3, so it is 0
/// on average for equal distributions, whatever the number of samples, and may be negative.
/// Source: Bińkowski et al. 2018, arXiv:1801.01401, section 4.
/// </remarks>
public static class KernelDistance
{
    /// <summary>The mean over random subsets, and their standard deviation.</summary>
    /// <param name="real">Features of real samples, (N, D).</param>
    /// <param name="fake">Of generated ones, (M, D).</param>
    /// <param name="seed">Chooses the subsets.</param>
    /// <param name="subsets">How many.</param>
    /// <param name="size">Samples of each heap in a subset; N and M must be at least that.</param>
    /// <exception cref="ArgumentException">There are too few samples, of different width, or with
    /// NaN or infinity.</exception>
    public static Estimate Of(
        Tensor real, Tensor fake, int seed = 1, int subsets = 100, int size = 1_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(subsets, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        using var scope = NewDisposeScope();
        var (x, y) = (Rows.Of(real, atLeast: size), Rows.Of(fake, atLeast: size));
        Rows.RequireSameWidth(x, y);
        using var source = new Generator((ulong)seed);
        var values = new double[subsets];
        foreach (ref var value in values.AsSpan())
        {
            using var subset = NewDisposeScope();
            value = Unbiased(Choose(x, size, source), Choose(y, size, source));
        }
        return Estimate.Of(values);
    }

    static Tensor Choose(Tensor rows, int size, Generator source) =>
        rows[randperm(rows.shape[0], generator: source)[..size]];

    static double Unbiased(Tensor x, Tensor y) =>
        WithoutDiagonal(Kernel(x, x)) + WithoutDiagonal(Kernel(y, y))
        - 2 * Kernel(x, y).mean().ToDouble();

    static Tensor Kernel(Tensor x, Tensor y)
    {
        var linear = x.matmul(y.t()) / x.shape[1] + 1;
        return linear * linear * linear;   // pow takes a logarithm of each
    }

    static double WithoutDiagonal(Tensor kernel) =>
        (kernel.sum() - kernel.trace()).ToDouble()
        / (kernel.shape[0] * (double)(kernel.shape[0] - 1));
}
