using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x times its hard sigmoid.</summary>
    /// <remarks>Any shape, which it keeps. Train and eval behave alike. Source: Howard et al.
    /// 2019.</remarks>
    public sealed class Hardswish : ParamLessModule
    {
        /// <summary>Whether the input is overwritten.</summary>
        public bool inplace { get; set; }

        internal Hardswish(bool inplace) : base(nameof(Hardswish)) =>
            this.inplace = inplace;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.hardswish(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x times its hard sigmoid.</summary>
            public static Hardswish Hardswish(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                /// <summary>x times its hard sigmoid.</summary>
                public static Tensor hardswish(Tensor input, bool inplace = false) =>
                    inplace ? input.hardswish_() : input.hardswish();
            }
        }
    }
}
