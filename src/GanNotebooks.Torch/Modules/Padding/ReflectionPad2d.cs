using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds an image with its own mirror image.</summary>
    /// <remarks>(N, C, H, W) or (C, H, W); the sides grow. The
    /// padding must be smaller than the side. Train and eval behave alike.</remarks>
    public sealed class ReflectionPad2d : PadBase
    {
        internal ReflectionPad2d(long[] padding)
            : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds an image with its own mirror image, as wide on all
            /// sides.</summary>
            public static ReflectionPad2d ReflectionPad2d(long padding) =>
                new([padding, padding, padding, padding]);

            /// <summary>Surrounds an image with its own mirror image: left, right, top and
            /// bottom.</summary>
            public static ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);
        }
    }
}
