using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Instance normalisation of (N, C, D, H, W); see
    /// <see cref="InstanceNorm"/>.</summary>
    public sealed class InstanceNorm3d : InstanceNorm
    {
        internal InstanceNorm3d(long num_features, double eps, double momentum, bool affine,
            bool track_running_stats, Device? device, ScalarType? dtype)
            : base(nameof(InstanceNorm3d), 3, num_features, eps, momentum, affine,
                track_running_stats, device, dtype) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Instance normalisation of (N, C, D, H, W).</summary>
            public static InstanceNorm3d InstanceNorm3d(long num_features, double eps = 1e-5,
                double momentum = 0.1, bool affine = false, bool track_running_stats = false,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
