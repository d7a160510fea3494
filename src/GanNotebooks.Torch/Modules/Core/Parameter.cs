using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module trains. It belongs to its module, not to a dispose
    /// scope.</summary>
    public sealed class Parameter : Tensor
    {
        /// <summary>A parameter over the memory of <paramref name="data"/>, which it shares; the
        /// tensor itself may be disposed.</summary>
        public Parameter(Tensor data, bool requires_grad = true) : base(Detached(data), 0)
        {
            DetachFromDisposeScope();
            if (requires_grad) requires_grad_();
        }

        internal Parameter(IntPtr handle) : base(handle, 0) => DetachFromDisposeScope();

        static IntPtr Detached(Tensor data)
        {
            using var detached = data.detach();
            return Native.gan_tensor_share(detached.Handle);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A tensor that a module trains, over the memory of
            /// <paramref name="data"/>.</summary>
            public static Parameter Parameter(Tensor data, bool requires_grad = true) =>
                new(data, requires_grad);
        }
    }
}
