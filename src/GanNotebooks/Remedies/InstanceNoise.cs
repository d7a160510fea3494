using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Remedies;

/// <summary>Noise on everything the discriminator sees, less and less of it: while data and fakes
/// lie apart, it makes them overlap, so that the discriminator has something to teach.</summary>
/// <remarks>Source: Sønderby et al. 2017, arXiv:1610.04490, section 3.2; Arjovsky and Bottou 2017,
/// arXiv:1701.04862, section 3.</remarks>
/// <param name="Deviation">The noise's standard deviation at the first step.</param>
/// <param name="Steps">Steps in which it falls to zero on a straight line; 0 leaves it as it is.
/// </param>
public readonly record struct InstanceNoise(double Deviation, int Steps)
{
    /// <summary>The standard deviation after so many steps.</summary>
    public double At(int step) =>
        Steps == 0 ? Deviation : Deviation * Math.Max(0, 1 - (double)step / Steps);

    /// <summary>Samples of any shape, with noise; untouched once there is none.</summary>
    public Tensor AddTo(Tensor samples, int step) =>
        At(step) is > 0 and var deviation ? samples + Noise(samples) * deviation : samples;

    static Tensor Noise(Tensor samples) => Ranks.Current.OwnRows(samples.shape[0],
        rows => randn([rows, .. samples.shape[1..]], samples.dtype, samples.device));
}
