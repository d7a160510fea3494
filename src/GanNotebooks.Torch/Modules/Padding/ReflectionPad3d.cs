using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds a volume with its own mirror image.</summary>
    /// <remarks>(N, C, D, H, W) or (C, D, H, W); the sides grow. The
    /// padding must be smaller than the side. Train and eval behave alike.</remarks>
    public sealed class ReflectionPad3d : PadBase
    {
        internal ReflectionPad3d(long[] padding)
            : base(nameof(ReflectionPad3d), PaddingModes.Reflect, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds a volume with its own mirror image, as wide on all
            /// sides.</summary>
            public static ReflectionPad3d ReflectionPad3d(long padding) =>
                new([padding, padding, padding, padding, padding, padding]);

            /// <summary>Surrounds a volume with its own mirror image: left, right, top, bottom,
            /// front and back.</summary>
            public static ReflectionPad3d ReflectionPad3d((long, long, long, long, long,
                long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5,
                    padding.Item6]);
        }
    }
}
