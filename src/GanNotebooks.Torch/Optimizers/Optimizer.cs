using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers and their learning-rate schedules.</summary>
    public static partial class optim
    {
        /// <summary>Changes parameters by their gradients.</summary>
        /// <remarks>All state (averages, counts) belongs to the optimizer, not to a dispose scope.
        /// Parameters without a gradient are left alone. Each operation works on all parameters
        /// of a group at once, in the order of PyTorch's,
        /// so that results agree to the last bit.</remarks>
        public abstract class Optimizer : IDisposable
        {
            private protected readonly List<ParamGroup> groups = [];

            internal IReadOnlyList<ParamGroup> Groups => groups;

            readonly double momentum;

            private protected Optimizer(IEnumerable<ParamGroup> groups, double momentum)
            {
                this.momentum = momentum;
                foreach (var group in groups) add_param_group(group);
            }

            /// <summary>The groups of parameters with their settings.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => groups;

            /// <summary>All parameters.</summary>
            public virtual IEnumerable<Parameter> parameters() =>
                groups.SelectMany(g => g.Parameters);

            /// <summary>Adds a group of parameters, which begins with this optimizer's
            /// momentum.</summary>
            /// <exception cref="ArgumentException">One of them is in a group already.</exception>
            public virtual void add_param_group(ParamGroup param_group)
            {
                var known = new HashSet<object>(parameters(), ReferenceEqualityComparer.Instance);
                if (param_group.Parameters.Any(p => !known.Add(p)))
                    throw new ArgumentException(
                        $"{GetType().Name}: a parameter belongs to two groups.");
                param_group.Momentum = momentum;
                groups.Add(param_group);
            }

            /// <summary>Drops all gradients.</summary>
            public void zero_grad() => zero_grad(true);

            /// <summary>Drops all gradients, or fills them with zeros.</summary>
            public virtual void zero_grad(bool set_to_none)
            {
                foreach (var p in parameters()) nn.Module.ClearGrad(p, set_to_none);
            }

            /// <summary>Changes every parameter that has a gradient.</summary>
            /// <param name="closure">Computes loss and gradients first.</param>
            /// <returns>The closure's loss, or null.</returns>
            public virtual Tensor? step(Func<Tensor>? closure = null)
            {
                Tensor? loss = null;
                if (closure is not null)
                    using (enable_grad()) loss = closure();

                using var _ = no_grad();
                foreach (var group in groups)
                {
                    using var scope = NewDisposeScope();
                    var moving = group.Parameters.Select(p => (p, grad: p.grad))
                        .Where(x => x.grad is not null);
                    // Parameters that had no gradient for a while are younger than the others.
                    foreach (var same in moving.ToList().GroupBy(x => group.GrowOlder(x.p)))
                        if (!InOnePass(group, same.Key, [.. same.Select(x => x.p)],
                            [.. same.Select(x => x.grad!)]))
                            foreach (var part in same.GroupBy(x => Company(x.p)))
                                Step(group, same.Key, [.. part.Select(x => x.p)],
                                    [.. part.Select(x => x.grad!)]);
                }
                return loss;
            }

            /// <summary>Does what <see cref="Step"/> does in one pass over memory, or returns false
            /// and does nothing.</summary>
            private protected virtual bool InOnePass(ParamGroup group, long age,
                Parameter[] parameters, Tensor[] grads) => false;

            // Small tensors go together, which saves calls. On the CPU a large one goes alone, so
            // that what one operation leaves in the cache is there for the next.
            static object Company(Parameter p)
            {
                const long Large = 1 << 16;
                return p.numel() >= Large && p.is_cpu() ? p : Large;
            }

            /// <summary>Changes parameters that have had the same number of steps.</summary>
            /// <param name="group">Their group.</param>
            /// <param name="age">How many steps they have had, this one counted.</param>
            /// <param name="parameters">What to change.</param>
            /// <param name="grads">Their gradients, not to be changed.</param>
            private protected abstract void Step(ParamGroup group, long age,
                Parameter[] parameters, Tensor[] grads);

            /// <summary>Frees the optimizer's state; the parameters stay.</summary>
            public virtual void Dispose()
            {
                foreach (var group in groups) group.Dispose();
                GC.SuppressFinalize(this);
            }

            private protected static double InRange(
                double value, double low, double high, string name) =>
                value >= low && value < high ? value
                : throw new ArgumentOutOfRangeException(name,
                    $"{name} must be in [{low}, {high}), got {value}.");
        }
    }
}
