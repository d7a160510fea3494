using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers with a state of its own.</summary>
    public sealed unsafe class Generator : IDisposable
    {
        IntPtr handle;

        internal Generator(IntPtr handle, Device device)
        {
            if (handle == IntPtr.Zero) Native.Check(-1);
            (this.handle, this.device) = (handle, device);
        }

        /// <summary>A new generator on the CPU, or on a device, seeded with
        /// <paramref name="seed"/> (0: a fixed default, as libtorch has it).</summary>
        public Generator(ulong seed = 0, Device? device = null)
            : this(Native.gan_generator_new((device ?? CPU).Packed), device ?? CPU)
        {
            if (seed != 0) manual_seed((long)seed);
        }

        internal IntPtr Handle => handle != IntPtr.Zero ? handle
            : throw new ObjectDisposedException(nameof(Generator), "The generator was disposed.");

        /// <summary>The device whose tensors it fills.</summary>
        public Device device { get; }

        /// <summary>Starts the sequence that belongs to the seed.</summary>
        public Generator manual_seed(long seed)
        {
            Native.Check(Native.gan_generator_seed(Handle, (ulong)seed));
            return this;
        }

        /// <summary>The seed that the current sequence began with.</summary>
        public long initial_seed() => (long)Native.gan_generator_initial_seed(Handle);

        /// <summary>Where the sequence stands: a tensor of bytes for
        /// <see cref="set_state"/>.</summary>
        public Tensor get_state()
        {
            IntPtr state;
            Native.Check(Native.gan_generator_state(Handle, &state));
            return new Tensor(state, 0);
        }

        /// <summary>Continues from a place that <see cref="get_state"/> gave.</summary>
        public void set_state(Tensor value)
        {
            var status = Native.gan_generator_set_state(Handle, value.Lease());
            value.Return();
            Native.Check(status);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            var mine = Interlocked.Exchange(ref handle, IntPtr.Zero);
            if (mine != IntPtr.Zero) Native.gan_generator_free(mine);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native generator.</summary>
        ~Generator() => Dispose();
    }

    /// <summary>The CPU's own generator, which operators use when given none.</summary>
    public static Generator default_generator => new(Native.gan_generator_default(CPU.Packed), CPU);

    /// <summary>Seeds the generators of all devices.</summary>
    /// <returns>The CPU's generator.</returns>
    public static Generator manual_seed(long seed)
    {
        Native.Check(Native.gan_manual_seed((ulong)seed));
        return default_generator;
    }

    /// <summary>Random numbers: the default generator's seed and state.</summary>
    public static class random
    {
        /// <summary>Seeds the generators of all devices.</summary>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <summary>The seed that the default generator began with.</summary>
        public static long initial_seed()
        {
            using var generator = default_generator;
            return generator.initial_seed();
        }

        /// <summary>Where the default generator stands.</summary>
        public static Tensor get_rng_state()
        {
            using var generator = default_generator;
            return generator.get_state();
        }

        /// <summary>Sets the default generator to where it stood.</summary>
        public static void set_rng_state(Tensor state)
        {
            using var generator = default_generator;
            generator.set_state(state);
        }
    }
}
