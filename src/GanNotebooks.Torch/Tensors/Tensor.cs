using System.Runtime.CompilerServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of libtorch.</summary>
    /// <remarks>
    /// It owns native memory until disposed: by <c>using</c>, by the <see cref="DisposeScope"/>
    /// it was made in, or, at the latest, by the garbage collector. A tensor may be used from
    /// several threads, also while one of them disposes it: a call that has begun ends well, a
    /// later one throws <see cref="ObjectDisposedException"/>.
    /// </remarks>
    public partial class Tensor : IDisposable
    {
        static long live, peak;

        readonly IntPtr handle;
        readonly int kib;        // native memory that only this tensor keeps alive, when made
        int uses = 1;            // the owner and every call in progress; 0: freed
        int disposed;

        // Where the tensor stands in the scope that will dispose it.
        internal DisposeScope? Scope;
        internal int ScopeIndex;

        internal Tensor(IntPtr handle, int kib)
        {
            this.handle = handle;
            this.kib = kib;
            peak = Math.Max(peak, Interlocked.Increment(ref live));
            NativeMemoryBudget.Add(kib);
            DisposeScope.Current?.Add(this);
        }

        /// <summary>How many tensors of this process are not freed yet.</summary>
        public static long TotalCount => Interlocked.Read(ref live);

        /// <summary>The highest <see cref="TotalCount"/> so far.</summary>
        public static long PeakCount => peak;

        /// <summary>A name for the reader's benefit; operators do not look at it.</summary>
        public string? name { get; set; }

        /// <summary>Whether the tensor was disposed.</summary>
        public bool IsInvalid => disposed != 0;

        /// <summary>The native tensor, for calls that the caller keeps the
        /// tensor alive for.</summary>
        /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
        public IntPtr Handle => disposed == 0 ? handle : throw Disposed();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal IntPtr Lease()
        {
            while (disposed == 0)
            {
                var now = Volatile.Read(ref uses);
                if (now == 0) break;
                if (Interlocked.CompareExchange(ref uses, now + 1, now) == now) return handle;
            }
            throw Disposed();
        }

        internal void Return()
        {
            if (Interlocked.Decrement(ref uses) != 0) return;
            Native.gan_tensor_free(handle);
            NativeMemoryBudget.Remove(kib);
            Interlocked.Decrement(ref live);
        }

        static ObjectDisposedException Disposed() => new(nameof(Tensor),
            "The tensor was disposed, by its own Dispose or with the dispose scope it was made in. "
            + "To keep it past its scope, "
            + "call MoveToOuterDisposeScope() or DetachFromDisposeScope().");

        /// <summary>Frees the native memory once no call uses it any more.
        /// May be called twice.</summary>
        public void Dispose()
        {
            Scope?.Remove(this);
            Free();
        }

        internal void Free()
        {
            if (Interlocked.Exchange(ref disposed, 1) != 0) return;
            GC.SuppressFinalize(this);
            Return();
        }

        /// <summary>The last resort for tensors that nobody disposed.</summary>
        ~Tensor() => Free();

        /// <summary>Lets the tensor outlive the current scope:
        /// the next outer one owns it.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of all scopes; it is the caller's to dispose.</summary>
        public Tensor DetachFromDisposeScope()
        {
            Scope?.Detach(this);
            return this;
        }

        /// <summary>Another object for the same native tensor,
        /// with a lifetime of its own.</summary>
        public Tensor alias()
        {
            var shared = Native.gan_tensor_share(Lease());
            Return();
            return new Tensor(shared, 0);
        }
    }
}
