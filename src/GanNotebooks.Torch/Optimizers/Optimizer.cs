using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers and their learning-rate schedules.</summary>
    public static partial class optim
    {
        /// <summary>Changes parameters by their gradients.</summary>
        /// <remarks>All state (averages, counts) belongs to the optimizer, not to a dispose scope.
        /// Parameters without a gradient are left alone.</remarks>
        public abstract partial class Optimizer : IDisposable
        {
            private protected readonly List<ParamGroup> groups = [];

            /// <summary>The groups of parameters with their settings.</summary>
            public virtual IEnumerable<ParamGroup> ParamGroups => groups;

            /// <summary>All parameters.</summary>
            public virtual IEnumerable<Parameter> parameters() => groups.SelectMany(g => g.Parameters);

            /// <summary>Drops all gradients, or fills them with zeros.</summary>
            public virtual void zero_grad(bool set_to_none = true)
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
                    var with = group.Parameters.Select(p => (p, p.grad)).Where(x => x.grad is not null).ToList();
                    if (with.Count > 0) Step(group, [.. with.Select(x => x.p)], [.. with.Select(x => x.grad!)]);
                }
                return loss;
            }

            /// <summary>Changes the parameters of one group that have gradients.</summary>
            private protected abstract void Step(ParamGroup group, Parameter[] parameters, Tensor[] grads);

            /// <summary>Frees the optimizer's state; the parameters stay.</summary>
            public virtual void Dispose()
            {
                foreach (var tensors in groups.SelectMany(g => g.State.Values))
                    foreach (var t in tensors.Values) t.Dispose();
                GC.SuppressFinalize(this);
            }
        }
    }
}
