using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Batch normalisation of (N, C, ...); see
            /// <see cref="Modules.BatchNorm"/>.</summary>
            /// <param name="input">(N, C, ...).</param>
            /// <param name="running_mean">(C), changed in training; or null.</param>
            /// <param name="running_var">(C), changed in training; or null.</param>
            /// <param name="weight">(C), or null for ones.</param>
            /// <param name="bias">(C), or null for zeros.</param>
            /// <param name="training">Whether this batch's own statistics are used.</param>
            /// <param name="momentum">The share of this batch in the averages.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var,
                Tensor? weight = null, Tensor? bias = null, bool training = false,
                double momentum = 0.1, double eps = 1e-5) =>
                Aten.batch_norm(input, weight, bias, running_mean, running_var, training, momentum,
                    eps, cudnn_enabled: true);

            /// <summary>Instance normalisation of (N, C, ...); see
            /// <see cref="Modules.InstanceNorm"/>.</summary>
            /// <exception cref="ArgumentException">A channel has only one pixel, which has no
            /// variance.</exception>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null,
                Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5)
            {
                var shape = input.shape;
                if (use_input_stats && shape.Skip(2).Aggregate(1L, (a, b) => a * b) == 1)
                    throw new ArgumentException(
                        "Instance normalisation needs more than one pixel for each "
                        + $"channel, got ({string.Join(", ", shape)}).");
                return Aten.instance_norm(input, weight, bias, running_mean, running_var,
                    use_input_stats, momentum, eps, cudnn_enabled: true);
            }

            /// <summary>Group normalisation of (N, C, ...); see
            /// <see cref="Modules.GroupNorm"/>.</summary>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null,
                Tensor? bias = null, double eps = 1e-5) =>
                Aten.group_norm(input, num_groups, weight, bias, eps);

            /// <summary>Layer normalisation of (..., normalized_shape); see
            /// <see cref="Modules.LayerNorm"/>.</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape,
                Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Aten.layer_norm(input, normalized_shape, weight, bias, eps);

            /// <summary>Divides by the p-norm along a dimension, so that the result has norm
            /// 1.</summary>
            /// <param name="input">Any shape, which it keeps.</param>
            /// <param name="p">Which norm; 2 is Euclid's.</param>
            /// <param name="dim">The dimension along which the norm is taken.</param>
            /// <param name="eps">The least that is divided by.</param>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L,
                double eps = 1e-12)
            {
                using var scope = NewDisposeScope();
                var length = input.norm(p, [dim], keepdim: true).clamp_min(eps).expand_as(input);
                return (input / length).MoveToOuterDisposeScope();
            }
        }
    }
}
