using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds a signal with one value.</summary>
    /// <remarks>(N, C, L) or (C, L); the sides grow. Train and eval behave alike.</remarks>
    public sealed class ConstantPad1d : PadBase
    {
        internal ConstantPad1d(long[] padding, double value)
            : base(nameof(ConstantPad1d), PaddingModes.Constant, value, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds a signal with one value, as wide on all sides.</summary>
            public static ConstantPad1d ConstantPad1d(long padding, double value) =>
                new([padding, padding], value);

            /// <summary>Surrounds a signal with one value: left and right.</summary>
            public static ConstantPad1d ConstantPad1d((long, long) padding, double value) =>
                new([padding.Item1, padding.Item2], value);
        }
    }
}
