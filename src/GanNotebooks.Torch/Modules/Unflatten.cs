using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Splits one dimension into several.</summary>
    /// <remarks>Train and eval behave alike.</remarks>
    public sealed class Unflatten : ParamLessModule
    {
        readonly Func<Tensor, Tensor> change;

        internal Unflatten(long dim, long[] unflattened_size) : base(nameof(Unflatten)) => change = input => input.unflatten(dim, unflattened_size);

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
            /// <summary>Splits one dimension into several.</summary>
            public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);
        }
    }
}
