using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>Whether operations on the tensor are recorded for backward().</summary>
        /// <exception cref="TorchException">Set on a tensor whose elements cannot have gradients,
        /// or switched off on one that was computed (use detach()).</exception>
        public bool requires_grad
        {
            get => Is(1);
            set => requires_grad_(value);
        }

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        /// <returns>This tensor.</returns>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            var status = Native.gan_tensor_requires_grad(Lease(), requires_grad ? 1 : 0);
            Return();
            Native.Check(status);
            return this;
        }

        /// <summary>Whether the tensor was made by the user, not by an operation on tensors that
        /// require gradients.</summary>
        public bool is_leaf => Is(0);

        /// <summary>Whether a computed tensor keeps its gradient.</summary>
        public bool retains_grad => Is(3);

        /// <summary>Makes backward() keep this tensor's gradient although it
        /// was computed.</summary>
        public void retain_grad()
        {
            var status = Native.gan_tensor_retain_grad(Lease());
            Return();
            Native.Check(status);
        }

        /// <summary>The name of the operation that made the tensor, or null for a leaf.</summary>
        public string? grad_fn
        {
            get
            {
                var text = Native.Text(Native.gan_tensor_grad_fn(Lease()));
                Return();
                return text.Length == 0 ? null : text;
            }
        }

        /// <summary>The gradient that backward() left here, or null. Adds up over calls until
        /// zeroed or set to null.</summary>
        public Tensor? grad
        {
            get
            {
                IntPtr found;
                var status = Native.gan_tensor_grad(Lease(), &found);
                Return();
                Native.Check(status);
                return found == IntPtr.Zero ? null : new Tensor(found, 0);
            }
            set
            {
                var h = Lease();
                var status = Native.gan_tensor_set_grad(h,
                    value is null ? IntPtr.Zero : value.Lease());
                value?.Return();
                Return();
                Native.Check(status);
            }
        }

        /// <summary>Adds, to the gradient of every leaf that this tensor depends on,
        /// its share.</summary>
        /// <param name="grad_tensors">The gradient of this tensor;
        /// needed unless it has one element.</param>
        /// <param name="retain_graph">Keep the recorded operations for another call.</param>
        /// <param name="create_graph">Record the gradients' own computation;
        /// implies keeping the graph.</param>
        /// <param name="inputs">Only these leaves get gradients.</param>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false,
            bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Replaces the data under the same tensor, as moving a module does.</summary>
        internal void SetData(Tensor data)
        {
            var status = Native.gan_tensor_set_data(Lease(), data.Lease());
            data.Return();
            Return();
            Native.Check(status);
        }
    }
}
