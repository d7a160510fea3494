namespace TorchSharp;

public static partial class torch
{
    public static unsafe partial class autograd
    {
        /// <summary>What a custom function's forward pass leaves for its backward pass.</summary>
        public sealed class AutogradContext
        {
            readonly Dictionary<string, object?> data = [];
            List<Tensor?> saved = [];
            HashSet<object> notDifferentiable = new(ReferenceEqualityComparer.Instance);

            /// <summary>Whether missing gradients arrive as zeros; true unless changed.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            /// <summary>Keeps tensors for the backward pass,
            /// whatever becomes of them elsewhere.</summary>
            public void save_for_backward(List<Tensor> tensors) =>
                saved = [.. tensors.Select(t => t?.alias().DetachFromDisposeScope())];

            /// <summary>The tensors that were kept, in their order.</summary>
            public List<Tensor> get_saved_variables() => [.. saved.Select(t => t!)];

            /// <summary>Keeps anything else.</summary>
            public void save_data(string key, object? value) => data[key] = value;

            /// <summary>What was kept under that name, or null.</summary>
            public object? get_data(string key) => data.GetValueOrDefault(key);

            /// <summary>Says that outputs have no gradient, such as indices.</summary>
            public void mark_non_differentiable(List<Tensor> tensors) =>
                notDifferentiable = new(tensors, ReferenceEqualityComparer.Instance);

            /// <summary>Whether missing gradients arrive as zeros or as null.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            internal bool IsDifferentiable(Tensor output) =>
                !notDifferentiable.Contains(output) && output.is_floating_point();

            // A node that kept its own output would keep itself alive.
            internal void CutOff(IEnumerable<Tensor> outputs)
            {
                var own = outputs.Select(o => o.Handle).ToHashSet();
                for (int i = 0; i < saved.Count; i++)
                    if (saved[i] is { } t && own.Contains(t.Handle))
                        using (t) saved[i] = t.detach().DetachFromDisposeScope();
            }

            internal void Release()
            {
                foreach (var t in saved) t?.Dispose();
                saved.Clear();
            }
        }
    }
}
