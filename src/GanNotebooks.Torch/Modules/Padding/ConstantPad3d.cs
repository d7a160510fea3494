using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds a volume with one value.</summary>
    /// <remarks>(N, C, D, H, W) or (C, D, H, W); the sides grow. Train and eval behave
    /// alike.</remarks>
    public sealed class ConstantPad3d : PadBase
    {
        internal ConstantPad3d(long[] padding, double value)
            : base(nameof(ConstantPad3d), PaddingModes.Constant, value, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds a volume with one value, as wide on all sides.</summary>
            public static ConstantPad3d ConstantPad3d(long padding, double value) =>
                new([padding, padding, padding, padding, padding, padding], value);

            /// <summary>Surrounds a volume with one value: left, right, top, bottom, front and
            /// back.</summary>
            public static ConstantPad3d ConstantPad3d((long, long, long, long, long, long) padding,
                double value) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5,
                    padding.Item6], value);
        }
    }
}
