using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Batch normalisation of (N, C) or (N, C, L); see <see cref="BatchNorm"/>.</summary>
    public sealed class BatchNorm1d : BatchNorm
    {
        internal BatchNorm1d(long num_features, double eps, double momentum, bool affine,
            bool track_running_stats, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm1d), [2, 3], num_features, eps, momentum, affine,
                track_running_stats, device, dtype) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Batch normalisation of (N, C) or (N, C, L).</summary>
            public static BatchNorm1d BatchNorm1d(long num_features, double eps = 1e-5,
                double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
