using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Splits one dimension into several.</summary>
    /// <remarks>(..., L, ...) to (..., a, b, c, ...) with a b c = L; one of them may be -1. Train
    /// and eval behave alike.</remarks>
    public sealed class Unflatten : ParamLessModule
    {
        /// <summary>The dimension to be split.</summary>
        public long dim { get; }

        /// <summary>The dimensions that take its place.</summary>
        public long[] unflattened_size { get; }

        internal Unflatten(long dim, long[] unflattened_size) : base(nameof(Unflatten)) =>
            (this.dim, this.unflattened_size) = (dim, unflattened_size);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => input.unflatten(dim, unflattened_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Splits one dimension into several.</summary>
            public static Unflatten Unflatten(long dim, long[] unflattened_size) =>
                new(dim, unflattened_size);
        }
    }
}
