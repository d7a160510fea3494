using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Group normalisation: the channels of a sample fall into groups, each brought to
    /// mean 0 and variance 1.</summary>
    /// <remarks>(N, C, ...), which it keeps; weight and bias (C). Does not look at the batch: train
    /// and eval behave alike. Source: Wu and He 2018.</remarks>
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        /// <summary>(C), ones at first; null without affine.</summary>
        public Parameter? weight { get; set => field = Own(nameof(weight), value); }

        /// <summary>(C), zeros at first; null without affine.</summary>
        public Parameter? bias { get; set => field = Own(nameof(bias), value); }

        /// <summary>The number of groups.</summary>
        public long num_groups { get; }

        /// <summary>The number of channels C.</summary>
        public long num_channels { get; }

        /// <summary>Added to the variance.</summary>
        public double eps { get; set; }

        internal GroupNorm(long num_groups, long num_channels, double eps, bool affine,
            Device? device, ScalarType? dtype)
            : base(nameof(GroupNorm))
        {
            Check.Positive(nameof(GroupNorm), num_groups);
            Check.Positive(nameof(GroupNorm), num_channels);
            if (num_channels % num_groups != 0)
                throw new ArgumentException(
                    $"GroupNorm: {num_groups} groups do not divide {num_channels} channels.");
            (this.num_groups, this.num_channels, this.eps) = (num_groups, num_channels, eps);
            if (!affine) return;
            weight = Fresh.Parameter([num_channels], 1, dtype, device);
            bias = Fresh.Parameter([num_channels], 0, dtype, device);
        }

        /// <summary>Normalises.</summary>
        /// <exception cref="ArgumentException">The input is not (N, C, ...).</exception>
        public override Tensor forward(Tensor input)
        {
            if (input.Dimensions < 2 || input.shape[1] != num_channels)
                throw new ArgumentException($"GroupNorm takes (N, {num_channels}, ...), "
                    + $"got ({string.Join(", ", input.shape)}).");
            return Aten.group_norm(input, num_groups, weight, bias, eps);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Group normalisation of (N, C, ...).</summary>
            public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-5,
                bool affine = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_groups, num_channels, eps, affine, device, dtype);
        }
    }
}
