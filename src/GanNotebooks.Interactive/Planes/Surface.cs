using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>What a discriminator says of each place of a square of the plane.</summary>
/// <param name="Values">Row after row, from the lower left corner.</param>
/// <param name="Resolution">How many places a side has.</param>
public sealed record Surface(float[] Values, int Resolution)
{
    /// <summary>The scale's ends: 0 and 1 when all values are probabilities, else symmetric about
    /// 0, where a critic or a logit changes its mind.</summary>
    public (double Low, double High) Range { get; } = Ends(Values);

    /// <summary>Asks the discriminator once, without gradients.</summary>
    /// <param name="discriminator">(N, 2) to N numbers, of any shape.</param>
    /// <param name="low">The lower left corner, in both coordinates.</param>
    /// <param name="high">The upper right corner, in both coordinates.</param>
    /// <param name="resolution">How many places a side has.</param>
    /// <exception cref="ArgumentException">The discriminator returns another count of numbers.
    /// </exception>
    public static Surface Of(Func<Tensor, Tensor> discriminator, (double X, double Y) low,
        (double X, double Y) high, int resolution = 96)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var x = linspace(low.X, high.X, resolution, dtype: float32).repeat(resolution);
        var y = linspace(low.Y, high.Y, resolution, dtype: float32).repeat_interleave(resolution);
        var said = discriminator(stack([x, y], dim: 1)).to(float32).cpu();
        return said.numel() == resolution * resolution
            ? new(said.reshape(-1).data<float>().ToArray(), resolution)
            : throw new ArgumentException($"The discriminator made {said.numel()} numbers of "
                + $"{resolution * resolution} points; expected one for each point.");
    }

    static (double, double) Ends(float[] values)
    {
        var finite = values.Where(float.IsFinite).DefaultIfEmpty(0).ToArray();
        if (finite.Min() >= 0 && finite.Max() <= 1)
            return (0, 1);
        var end = finite.Max(Math.Abs);
        return (-end, end);
    }
}
