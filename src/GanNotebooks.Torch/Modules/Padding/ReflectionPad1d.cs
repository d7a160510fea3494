using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds a signal with its own mirror image.</summary>
    /// <remarks>(N, C, L) or (C, L); the sides grow. The
    /// padding must be smaller than the side. Train and eval behave alike.</remarks>
    public sealed class ReflectionPad1d : PadBase
    {
        internal ReflectionPad1d(long[] padding)
            : base(nameof(ReflectionPad1d), PaddingModes.Reflect, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds a signal with its own mirror image, as wide on all
            /// sides.</summary>
            public static ReflectionPad1d ReflectionPad1d(long padding) => new([padding, padding]);

            /// <summary>Surrounds a signal with its own mirror image: left and right.</summary>
            public static ReflectionPad1d ReflectionPad1d((long, long) padding) =>
                new([padding.Item1, padding.Item2]);
        }
    }
}
