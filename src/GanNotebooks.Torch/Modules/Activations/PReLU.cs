using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A leaky rectifier that learns its slope.</summary>
    /// <remarks>Any shape, which it keeps; the channels are dimension 1. Train and eval behave
    /// alike. Weight decay would pull the slope to 0, so it is better left out. Source: He et
    /// al. 2015.</remarks>
    public sealed class PReLU : nn.Module<Tensor, Tensor>
    {
        /// <summary>The slopes: (1), or one for each channel.</summary>
        public Parameter weight { get; set => field = Own(nameof(weight), value); }

        /// <summary>How many slopes there are.</summary>
        public long num_parameters { get; }

        /// <summary>What the slopes start with.</summary>
        public double init { get; }

        internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype)
            : base(nameof(PReLU))
        {
            Check.Positive(nameof(PReLU), num_parameters);
            (this.num_parameters, this.init) = (num_parameters, init);
            weight = Fresh.Parameter([num_parameters], init, dtype, device);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.prelu(input, weight);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A leaky rectifier that learns its slope: one for all channels, or
            /// <paramref name="num_parameters"/> for as many channels.</summary>
            public static PReLU PReLU(long num_parameters, double init = 0.25,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_parameters, init, device, dtype);

            public static partial class functional
            {
                /// <summary>x where positive, a multiple of it elsewhere.</summary>
                /// <param name="input">Channels are dimension 1.</param>
                /// <param name="weight">The multiple: one number, or one for each channel.</param>
                public static Tensor prelu(Tensor input, Tensor weight) => input.prelu(weight);
            }
        }
    }
}
