using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds an image with its outermost values.</summary>
    /// <remarks>(N, C, H, W) or (C, H, W); the sides grow. Train and eval behave alike.</remarks>
    public sealed class ReplicationPad2d : PadBase
    {
        internal ReplicationPad2d(long[] padding)
            : base(nameof(ReplicationPad2d), PaddingModes.Replicate, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds an image with its outermost values, as wide on all
            /// sides.</summary>
            public static ReplicationPad2d ReplicationPad2d(long padding) =>
                new([padding, padding, padding, padding]);

            /// <summary>Surrounds an image with its outermost values: left, right, top and
            /// bottom.</summary>
            public static ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4]);
        }
    }
}
