using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Joins neighbouring dimensions into one.</summary>
    /// <remarks>(N, ...) to (N, rest) unless told otherwise. A view where memory allows. Train and
    /// eval behave alike.</remarks>
    public sealed class Flatten : ParamLessModule
    {
        /// <summary>The first dimension to be joined.</summary>
        public long start_dim { get; }

        /// <summary>The last dimension to be joined.</summary>
        public long end_dim { get; }

        internal Flatten(long start_dim, long end_dim) : base(nameof(Flatten)) =>
            (this.start_dim, this.end_dim) = (start_dim, end_dim);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Joins neighbouring dimensions into one; by default all but the
            /// batch.</summary>
            public static Flatten Flatten(long start_dim = 1, long end_dim = -1) =>
                new(start_dim, end_dim);
        }
    }
}
