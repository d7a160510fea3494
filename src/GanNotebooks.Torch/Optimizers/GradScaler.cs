namespace TorchSharp;

public static partial class torch
{
    /// <summary>Training in mixed precision.</summary>
    public static partial class amp
    {
        /// <summary>Scales the loss up so that small float16 gradients do not vanish, and the
        /// gradients down again before the step.</summary>
        /// <remarks>
        /// A step whose gradients overflowed is left out and the scale halved; after many good
        /// steps it is doubled. Not part of TorchSharp 0.107; the names are PyTorch's.
        /// Source: Micikevicius et al. 2018, arXiv:1710.03740.
        /// </remarks>
        /// <param name="init_scale">The scale at first.</param>
        /// <param name="growth_factor">Times this after
        /// <paramref name="growth_interval"/> good steps.</param>
        /// <param name="backoff_factor">Times this after a bad one.</param>
        /// <param name="growth_interval">How many good steps in a row.</param>
        public sealed class GradScaler(double init_scale = 65536, double growth_factor = 2,
            double backoff_factor = 0.5, int growth_interval = 2000)
        {
            readonly HashSet<optim.Optimizer> unscaled = [];
            double current = init_scale;
            int good;   // steps since the scale changed
            bool overflow;

            /// <summary>The current scale.</summary>
            public double get_scale() => current;

            /// <summary>The loss, scaled; call backward on it.</summary>
            public Tensor scale(Tensor loss) => loss * current;

            /// <summary>Divides an optimizer's gradients by the scale,
            /// for those who clip them.</summary>
            /// <exception cref="InvalidOperationException">Done already since the
            /// last update.</exception>
            public void unscale_(optim.Optimizer optimizer)
            {
                if (!unscaled.Add(optimizer))
                    throw new InvalidOperationException(
                        "GradScaler: the gradients are unscaled already; "
                        + "call update() after step().");
                using var scope = NewDisposeScope();
                using var _ = no_grad();
                Tensor[] grads = [.. optimizer.parameters().Select(p => p.grad).OfType<Tensor>()];
                if (grads.Length == 0) return;
                Aten._foreach_mul__Scalar(grads, 1 / current);
                // A sum is finite only if all its terms are.
                var sums = stack([.. grads.Select(g => g.sum(float32).to(grads[0].device))]);
                overflow |= !sums.isfinite().all().ToBoolean();
            }

            /// <summary>Unscales when not done yet, and steps unless a
            /// gradient overflowed.</summary>
            public void step(optim.Optimizer optimizer)
            {
                if (!unscaled.Contains(optimizer)) unscale_(optimizer);
                if (!overflow) optimizer.step();
            }

            /// <summary>Adapts the scale; call it once after all steps of an iteration.</summary>
            public void update()
            {
                var grows = !overflow && good + 1 == growth_interval;
                good = overflow || grows ? 0 : good + 1;
                current *= overflow ? backoff_factor : grows ? growth_factor : 1;
                overflow = false;
                unscaled.Clear();
            }

            /// <summary>Where it stands, between <see cref="update"/> and the next step, with
            /// PyTorch's names: <c>scale</c> and <c>_growth_tracker</c>, the good steps since it
            /// changed.</summary>
            public Dictionary<string, double> state_dict() =>
                new() { ["scale"] = current, ["_growth_tracker"] = good };

            /// <summary>Goes back to where <see cref="state_dict"/> was called.</summary>
            public void load_state_dict(IReadOnlyDictionary<string, double> state_dict) =>
                (current, good) = (state_dict["scale"], (int)state_dict["_growth_tracker"]);
        }
    }
}
