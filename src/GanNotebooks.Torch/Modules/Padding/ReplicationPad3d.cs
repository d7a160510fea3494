using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds a volume with its outermost values.</summary>
    /// <remarks>(N, C, D, H, W) or (C, D, H, W); the sides grow. Train and eval behave
    /// alike.</remarks>
    public sealed class ReplicationPad3d : PadBase
    {
        internal ReplicationPad3d(long[] padding)
            : base(nameof(ReplicationPad3d), PaddingModes.Replicate, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds a volume with its outermost values, as wide on all
            /// sides.</summary>
            public static ReplicationPad3d ReplicationPad3d(long padding) =>
                new([padding, padding, padding, padding, padding, padding]);

            /// <summary>Surrounds a volume with its outermost values: left, right, top, bottom,
            /// front and back.</summary>
            public static ReplicationPad3d ReplicationPad3d((long, long, long, long, long,
                long) padding) =>
                new([padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5,
                    padding.Item6]);
        }
    }
}
