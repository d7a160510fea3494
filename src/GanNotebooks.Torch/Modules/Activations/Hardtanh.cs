using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x cut off at both ends.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Hardtanh : ParamLessModule
    {
        /// <summary>The lower end.</summary>
        public double min_val { get; set; }

        /// <summary>The upper end.</summary>
        public double max_val { get; set; }

        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal Hardtanh(double min_val, double max_val, bool inplace) : base(nameof(Hardtanh))
        {
            if (min_val >= max_val)
                throw new ArgumentException(
                    $"Hardtanh: min_val is {min_val}, expected less than max_val, {max_val}.");
            (this.min_val, this.max_val, this.inplace) = (min_val, max_val, inplace);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.hardtanh(input, min_val, max_val, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x cut off at both ends.</summary>
            public static Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0,
                bool inplace = false) => new(min_val, max_val, inplace);

            public static partial class functional
            {
                /// <summary>x cut off at both ends.</summary>
                public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0,
                    bool inplace = false) =>
                    inplace ? x.hardtanh_(min_val, max_val) : x.hardtanh(min_val, max_val);
            }
        }
    }
}
