using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds an image with zeros.</summary>
    /// <remarks>(N, C, H, W) or (C, H, W); the sides grow. Train and eval behave alike.</remarks>
    public sealed class ZeroPad2d : PadBase
    {
        internal ZeroPad2d(long[] padding)
            : base(nameof(ZeroPad2d), PaddingModes.Constant, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds an image with zeros, as wide on all sides.</summary>
            public static ZeroPad2d ZeroPad2d(long padding) =>
                new([padding, padding, padding, padding]);

            /// <summary>Surrounds an image with zeros: left, right, top and bottom.</summary>
            public static ZeroPad2d ZeroPad2d((long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);
        }
    }
}
