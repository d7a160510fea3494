using System.Runtime.InteropServices;
using TorchSharp.Interop;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>The tensor's only element.</summary>
        /// <exception cref="TorchException">There is not exactly one element.</exception>
        /// <exception cref="ArgumentException">T is not the type of the elements.</exception>
        public T item<T>() where T : unmanaged
        {
            RequireType<T>();
            var one = new T[1];
            using var flat = Aten.reshape(this, [-1]);
            if (flat.numel() != 1)
                throw new TorchException(
                    $"item() needs exactly one element, got a tensor of {numel()}.");
            flat.CopyTo<T>(one);
            return one[0];
        }

        /// <summary>The tensor's only element, whatever its type.</summary>
        /// <exception cref="TorchException">There is not exactly one element.</exception>
        public Scalar ToScalar()
        {
            if (numel() != 1)
                throw new TorchException(
                    $"item() needs exactly one element, got a tensor of {numel()}.");
            return Aten.item(this);
        }

        /// <summary>The elements, row after row, copied to main memory when needed.</summary>
        /// <exception cref="ArgumentException">T is not the type of the elements.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            RequireType<T>();
            var values = new T[numel()];
            CopyTo<T>(values);
            return new TensorAccessor<T>(values, shape);
        }

        /// <summary>Copies the elements, row after row, into main memory.</summary>
        /// <exception cref="ArgumentException">T is not the type of the elements, or the target
        /// has not exactly their number.</exception>
        public void CopyTo<T>(Span<T> target) where T : unmanaged
        {
            RequireType<T>();
            RequireLength(target.Length);
            using var scope = NewDisposeScope();
            var flat = detach().cpu().contiguous();
            new ReadOnlySpan<T>(flat.Pointer(), target.Length).CopyTo(target);
        }

        /// <summary>Overwrites the elements, row after row. Autograd does not notice.</summary>
        /// <exception cref="ArgumentException">T is not the type of the elements, the source has
        /// not exactly their number, or the tensor does not lie in main memory
        /// without gaps.</exception>
        public void CopyFrom<T>(ReadOnlySpan<T> source) where T : unmanaged
        {
            RequireType<T>();
            RequireLength(source.Length);
            if (!is_cpu() || !is_contiguous())
                throw new ArgumentException(
                    "Only a contiguous tensor in main memory can be written to directly; "
                    + "make one with torch.tensor(...) and copy_ it.");
            source.CopyTo(new Span<T>(Pointer(), source.Length));
        }

        /// <summary>The raw memory of a contiguous tensor in main memory.</summary>
        /// <remarks>Valid while the tensor lives: keep a reference to it.</remarks>
        /// <exception cref="InvalidOperationException">The tensor lies elsewhere
        /// or with gaps.</exception>
        public Span<byte> bytes => is_cpu() && is_contiguous()
            ? new Span<byte>(Pointer(), checked((int)(numel() * ElementSize)))
            : throw new InvalidOperationException(
                "Only a contiguous tensor in main memory has bytes; "
                + "call .cpu().contiguous() first.");

        internal void* Pointer()
        {
            var p = Native.gan_tensor_data(Handle);
            if (p == IntPtr.Zero && numel() != 0) Native.Check(-1);
            return (void*)p;
        }

        void RequireType<T>() where T : unmanaged
        {
            var (asked, have) = (TypeOf<T>(), dtype);
            if (asked != have)
                throw new ArgumentException(
                    $"The tensor holds {have}, not {asked}; convert it first with .to({asked}).");
        }

        void RequireLength(int length)
        {
            if (length != numel())
                throw new ArgumentException(
                    $"The tensor has {numel()} elements, the array {length}.");
        }
    }
}
