using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Joins neighbouring dimensions into one.</summary>
    /// <remarks>Train and eval behave alike.</remarks>
    public sealed class Flatten : ParamLessModule
    {
        readonly Func<Tensor, Tensor> change;

        internal Flatten(long start_dim, long end_dim) : base(nameof(Flatten)) => change = input => input.flatten(start_dim, end_dim);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => change(input);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Joins neighbouring dimensions into one.</summary>
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
        }
    }
}
