using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The version of the libtorch in use, such as <c>1.13.1</c>.</summary>
    public static unsafe string __version__ => Native.Text(Native.gan_version());

    /// <summary>How many threads one operator uses on the CPU.</summary>
    public static int get_num_threads() => Native.Check(Native.gan_threads(0, 0));

    /// <summary>Sets how many threads one operator uses on the CPU.</summary>
    public static void set_num_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        Native.Check(Native.gan_threads(num, 0));
    }

    /// <summary>How many operators may run side by side.</summary>
    public static int get_num_interop_threads() => Native.Check(Native.gan_threads(0, 1));

    /// <summary>Sets how many operators may run side by side;
    /// only before the first one runs.</summary>
    public static void set_num_interop_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        Native.Check(Native.gan_threads(num, 1));
    }

    /// <summary>Whether operators without a deterministic form refuse to run.</summary>
    public static void use_deterministic_algorithms(bool mode = true) =>
        Native.Check(Native.gan_flag("deterministic", mode ? 1 : 0));

    /// <summary>Whether numbers too small to be normal count as zero, which is quicker.</summary>
    /// <returns>Whether the processor can do so.</returns>
    public static bool set_flush_denormal(bool mode) =>
        Native.Check(Native.gan_flag("flush_denormal", mode ? 1 : 0)) != 0;

    /// <summary>Whether matrix products on the GPU may round their inputs to
    /// TensorFloat-32.</summary>
    public static bool allow_tf32
    {
        get => Native.Check(Native.gan_flag("tf32", -1)) != 0;
        set => Native.Check(Native.gan_flag("tf32", value ? 1 : 0));
    }

    /// <summary>NVIDIA GPUs.</summary>
    public static class cuda
    {
        /// <summary>Whether there is a GPU that this libtorch can use.</summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>The number of GPUs.</summary>
        public static int device_count() => Native.gan_cuda_count();

        /// <summary>Waits until a GPU has done all it was given.</summary>
        public static void synchronize(int index = -1) =>
            Native.Check(Native.gan_cuda_synchronize(index));

        /// <summary>The bytes that tensors take on a GPU now; 0 where there is none.</summary>
        public static long memory_allocated(int index = 0) => Native.gan_cuda_memory(index, 0);

        /// <summary>The most bytes that tensors took on a GPU so far.</summary>
        public static long max_memory_allocated(int index = 0) => Native.gan_cuda_memory(index, 1);

        /// <summary>Where a GPU's own generator stands: a tensor of bytes in main memory.
        /// Not part of TorchSharp 0.107.</summary>
        public static Tensor get_rng_state(Device device)
        {
            using var generator = Default(device);
            return generator.get_state();
        }

        /// <summary>Sets a GPU's own generator to where <see cref="get_rng_state"/> found it.
        /// </summary>
        public static void set_rng_state(Tensor new_state, Device device)
        {
            using var generator = Default(device);
            generator.set_state(new_state);
        }

        static Generator Default(Device device) =>
            new(Native.gan_generator_default(device.Packed), device);

        /// <summary>Gives memory that no tensor uses back to the GPU, for other programs.</summary>
        public static void empty_cache() => Native.Check(Native.gan_cuda_empty_cache());

        /// <summary>Seeds the generators of all devices.</summary>
        public static void manual_seed(long seed) => manual_seed_all(seed);

        /// <summary>Seeds the generators of all devices.</summary>
        public static void manual_seed_all(long seed) =>
            Native.Check(Native.gan_manual_seed((ulong)seed));
    }
}
