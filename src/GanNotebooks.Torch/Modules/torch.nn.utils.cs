using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What is done to all parameters or gradients together.</summary>
        public static partial class utils
        {
            /// <summary>Shrinks all gradients by one factor when, taken as one vector, they are too
            /// long.</summary>
            /// <param name="tensors">The parameters; those without a gradient do not count.</param>
            /// <param name="max_norm">How long they may be.</param>
            /// <param name="norm_type">Which norm; infinity is the largest element.</param>
            /// <returns>How long they were.</returns>
            /// <remarks>Source: Pascanu et al. 2013.</remarks>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm,
                double norm_type = 2.0)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var grads = Gradients(tensors);
                if (grads.Count == 0) return 0;
                var device = grads[0].device;
                var norms = stack([.. grads.Select(g => Norm(g, norm_type).to(device))]);
                var total = Norm(norms, norm_type);
                var factor = (max_norm / (total + 1e-6)).clamp(max: 1);
                foreach (var grad in grads) grad.mul_(factor.to(grad.device));
                return total.ToDouble();
            }

            static Tensor Norm(Tensor x, double p) => Aten.linalg_vector_norm(x, p);

            static List<Tensor> Gradients(IEnumerable<Parameter> parameters) =>
                [.. parameters.Select(p => p.grad).OfType<Tensor>()];

            /// <summary>Cuts every element of every gradient off at both ends.</summary>
            /// <param name="tensors">The parameters; those without a gradient do not count.</param>
            /// <param name="clip_value">Elements end up in [-clip_value, clip_value].</param>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                foreach (var grad in Gradients(tensors)) grad.clamp_(-clip_value, clip_value);
            }

            /// <summary>All elements of all parameters, one after the other.</summary>
            /// <returns>One dimension. Gradients flow through it to the parameters.</returns>
            /// <exception cref="ArgumentException">There are no parameters.</exception>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                var flat = tensors.Select(p => p.reshape(-1)).ToList();
                if (flat.Count == 0)
                    throw new ArgumentException("parameters_to_vector got no parameters.");
                return cat(flat).MoveToOuterDisposeScope();
            }

            /// <summary>Copies the elements of a vector into parameters, in their order.</summary>
            /// <exception cref="ArgumentException">The vector has not as many elements as the
            /// parameters. Nothing was changed.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                var parameters = tensors.ToList();
                var expected = parameters.Sum(p => p.numel());
                if (vec.Dimensions != 1 || vec.numel() != expected)
                    throw new ArgumentException($"vector_to_parameters takes ({expected}), "
                        + $"got ({string.Join(", ", vec.shape)}).");
                long from = 0;
                foreach (var p in parameters)
                {
                    p.copy_(vec.narrow(0, from, p.numel()).view_as(p));
                    from += p.numel();
                }
            }
        }
    }
}
