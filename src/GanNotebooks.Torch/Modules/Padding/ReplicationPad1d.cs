using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Surrounds a signal with its outermost values.</summary>
    /// <remarks>(N, C, L) or (C, L); the sides grow. Train and eval behave alike.</remarks>
    public sealed class ReplicationPad1d : PadBase
    {
        internal ReplicationPad1d(long[] padding)
            : base(nameof(ReplicationPad1d), PaddingModes.Replicate, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Surrounds a signal with its outermost values, as wide on all
            /// sides.</summary>
            public static ReplicationPad1d ReplicationPad1d(long padding) =>
                new([padding, padding]);

            /// <summary>Surrounds a signal with its outermost values: left and right.</summary>
            public static ReplicationPad1d ReplicationPad1d((long, long) padding) =>
                new([padding.Item1, padding.Item2]);
        }
    }
}
