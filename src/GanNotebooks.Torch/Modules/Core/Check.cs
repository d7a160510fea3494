using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What layers ask of their arguments. Each failure says what was got and
/// expected.</summary>
internal static class Check
{
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    internal static void Positive(string layer, long value,
        [CallerArgumentExpression(nameof(value))] string what = "") =>
        AtLeast(layer, 1, [value], what);

    /// <exception cref="ArgumentOutOfRangeException">One of the numbers is below 1.</exception>
    internal static void Positive(string layer, long[] values,
        [CallerArgumentExpression(nameof(values))] string what = "") =>
        AtLeast(layer, 1, values, what);

    /// <exception cref="ArgumentOutOfRangeException">One of the numbers is below the
    /// least.</exception>
    internal static void AtLeast(string layer, long least, long[] values,
        [CallerArgumentExpression(nameof(values))] string what = "")
    {
        foreach (var value in values)
            if (value < least)
                throw new ArgumentOutOfRangeException(what,
                    $"{layer}: {what} is {value}, expected at least {least}.");
    }

    /// <exception cref="ArgumentOutOfRangeException">Not within [0, 1].</exception>
    internal static void Probability(string layer, double p)
    {
        if (p is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(p),
                $"{layer}: the probability p is {p}, expected a number in [0, 1].");
    }

    /// <exception cref="ArgumentException">The number of dimensions is not an allowed
    /// one.</exception>
    internal static void Dimensions(string layer, Tensor input, params ReadOnlySpan<int> allowed)
    {
        if (allowed.Contains((int)input.Dimensions)) return;
        throw new ArgumentException(
            $"{layer} takes {string.Join(" or ", allowed.ToArray())} dimensions, "
            + $"got shape ({string.Join(", ", input.shape)}).");
    }

    /// <summary>(N, C, ...) or, without a batch, (C, ...), with as many dimensions after C as
    /// said.</summary>
    /// <exception cref="ArgumentException">Another shape.</exception>
    internal static void Channels(string layer, Tensor input, long channels, int spatial)
    {
        var shape = input.shape;
        var first = shape.Length - spatial - 1;   // where the channels are: 1 in a batch, else 0
        if (first is 0 or 1 && shape[first] == channels) return;
        var rest = string.Concat(", D, H, W".TakeLast(3 * spatial));
        throw new ArgumentException($"{layer} has {channels} input channels, so it takes "
            + $"(N, {channels}{rest}) or ({channels}{rest}), got ({string.Join(", ", shape)}).");
    }

    /// <summary>Prediction and target in one shape. A target of fewer elements is repeated, but
    /// never both: (N, 1) against (N) would silently compare each with each.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    internal static (Tensor input, Tensor target) SameShape(string loss, Tensor input,
        Tensor target)
    {
        var (a, b) = (input.shape, target.shape);
        if (a.SequenceEqual(b)) return (input, target);
        if (Fits(b, a)) return (input, target.expand(a));
        if (Fits(a, b)) return (input.expand(b), target);
        throw new ArgumentException(
            $"{loss}: the prediction has shape ({string.Join(", ", a)}), the target "
            + $"({string.Join(", ", b)}), expected the same. Bring one into the other's shape, for "
            + "instance by target.view_as(input).");
    }

    static bool Fits(long[] small, long[] large) => small.Length <= large.Length
        && small.Reverse().Zip(large.Reverse()).All(p => p.First == p.Second || p.First == 1);
}
