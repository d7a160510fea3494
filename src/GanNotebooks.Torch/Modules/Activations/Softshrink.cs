using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x moved towards 0 by lambda; 0 where |x| is at most lambda.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike.</remarks>
    public sealed class Softshrink : ParamLessModule
    {
        /// <summary>How far; not negative.</summary>
        public double lambda { get; set; }

        internal Softshrink(double lambda) : base(nameof(Softshrink))
        {
            if (lambda < 0)
                throw new ArgumentException(
                    $"Softshrink: lambda is {lambda}, expected at least 0.");
            this.lambda = lambda;
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.softshrink(input, lambda);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x moved towards 0 by lambda; 0 where |x| is at most lambda.</summary>
            public static Softshrink Softshrink(double lambda = 0.5) => new(lambda);

            public static partial class functional
            {
                /// <summary>x moved towards 0 by lambda; 0 where |x| is at most lambda.</summary>
                public static Tensor softshrink(Tensor x, double lambda = 0.5) =>
                    x.softshrink(lambda);
            }
        }
    }
}
