using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Automatic differentiation.</summary>
    public static unsafe partial class autograd
    {
        /// <summary>The gradients of the sum of outputs with respect to inputs; no tensor's
        /// <c>grad</c> is touched.</summary>
        /// <param name="outputs">What to differentiate.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">The gradient of each output;
        /// needed unless it has one element.</param>
        /// <param name="retain_graph">Keep the recorded operations for another call.</param>
        /// <param name="create_graph">Record the gradients' own computation, to differentiate
        /// twice. As in TorchSharp, it does not imply <paramref name="retain_graph"/>:
        /// say both.</param>
        /// <param name="allow_unused">Give null for an input that no output depends on, instead of
        /// an exception.</param>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs,
            IList<Tensor>? grad_outputs = null, bool retain_graph = false,
            bool create_graph = false, bool allow_unused = false)
        {
            using var o = new Handles(outputs);
            using var i = new Handles(inputs);
            using var g = new Handles(grad_outputs ?? []);
            var results = new IntPtr[inputs.Count];
            fixed (IntPtr* op = o.Pointers, ip = i.Pointers, gp = g.Pointers, rp = results)
                Native.Check(Native.gan_grad(
                    op, grad_outputs is null ? null : gp, outputs.Count, ip, inputs.Count,
                    retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, rp));
            return [.. results.Select(h => h == IntPtr.Zero ? null! : new Tensor(h, 0))];
        }

        /// <summary>Adds, to the gradient of every leaf that the tensors depend on,
        /// its share.</summary>
        /// <param name="tensors">What to differentiate.</param>
        /// <param name="grad_tensors">The gradient of each;
        /// needed unless it has one element.</param>
        /// <param name="retain_graph">Keep the recorded operations for another call; by default
        /// when <paramref name="create_graph"/> is set.</param>
        /// <param name="create_graph">Record the gradients' own computation.</param>
        /// <param name="inputs">Only these leaves get gradients.</param>
        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            using var t = new Handles(tensors);
            using var g = new Handles(grad_tensors ?? []);
            using var i = new Handles(inputs ?? []);
            fixed (IntPtr* tp = t.Pointers, gp = g.Pointers, ip = i.Pointers)
                Native.Check(Native.gan_backward(
                    tp, grad_tensors is null ? null : gp, tensors.Count, ip, i.Pointers.Length,
                    (retain_graph ?? create_graph) ? 1 : 0, create_graph ? 1 : 0));
        }

        /// <summary>Differentiates one tensor; see the form for several.</summary>
        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Until disposed, a backward pass that meets an error says which forward
        /// operation it belongs to, and one that makes a NaN is an error. Slow.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Switches anomaly detection on or off until disposed.</summary>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) =>
            new(mode, check_nan);
    }

    /// <summary>Until disposed, operations of this thread are not recorded.</summary>
    public static IDisposable no_grad() => new AutoGradMode(false);

    /// <summary>Until disposed, operations of this thread are recorded, or not.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new AutoGradMode(enabled);

    /// <summary>Until disposed, operations of this thread are recorded, or not.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new AutoGradMode(mode);

    /// <summary>Whether operations of this thread are recorded.</summary>
    public static bool is_grad_enabled() => AutoGradMode.IsEnabled;

    /// <summary>Until disposed, tensors made in this thread can never take part in autograd,
    /// which saves a little more than <see cref="no_grad"/>.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool is_inference_mode_enabled() => InferenceMode.IsEnabled;
}
