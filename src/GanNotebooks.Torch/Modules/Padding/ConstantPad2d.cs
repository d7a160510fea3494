using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds an image with one value.</summary>
    /// <remarks>(N, C, H, W) or (C, H, W); the sides grow. Train and eval behave alike.</remarks>
    public sealed class ConstantPad2d : PadBase
    {
        internal ConstantPad2d(long[] padding, double value)
            : base(nameof(ConstantPad2d), PaddingModes.Constant, value, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds an image with one value, as wide on all sides.</summary>
            public static ConstantPad2d ConstantPad2d(long padding, double value) =>
                new([padding, padding, padding, padding], value);

            /// <summary>Surrounds an image with one value: left, right, top and bottom.</summary>
            public static ConstantPad2d ConstantPad2d((long, long, long, long) padding,
                double value) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4], value);
        }
    }
}
