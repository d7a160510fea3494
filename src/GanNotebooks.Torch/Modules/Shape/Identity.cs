using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Gives back what it got; stands where a layer could be.</summary>
    /// <remarks>Any shape. The result is another handle of the same tensor. Train and eval behave
    /// alike.</remarks>
    public sealed class Identity : ParamLessModule
    {
        internal Identity() : base(nameof(Identity)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => input.alias();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Gives back what it got.</summary>
            public static Identity Identity() => new();
        }
    }
}
