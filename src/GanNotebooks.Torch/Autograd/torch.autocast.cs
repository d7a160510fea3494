using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Until disposed, operators of this thread that gain from it compute in half
    /// precision (convolutions, matrix products), the delicate ones stay in single.</summary>
    /// <remarks>Not part of TorchSharp 0.107. The setting belongs to the thread: dispose it there.
    /// Parameters keep their type.</remarks>
    /// <param name="device_type">The kind of device whose operators are meant.</param>
    /// <param name="dtype">bfloat16 or float16; by default bfloat16 on the CPU and
    /// float16 on CUDA.</param>
    /// <param name="enabled">Whether to do so at all.</param>
    public static IDisposable autocast(DeviceType device_type = DeviceType.CPU,
            ScalarType? dtype = null, bool enabled = true)
        {
            var usual = device_type == DeviceType.CUDA ? float16 : bfloat16;
            return new Autocast(device_type, dtype ?? usual, enabled);
        }

    /// <summary>Whether <see cref="autocast"/> is on for a kind of device.</summary>
    public static bool is_autocast_enabled(DeviceType device_type = DeviceType.CPU) =>
        (Native.Check(Native.gan_autocast(new Device(device_type).Packed, -1, 0)) & 1) != 0;

    sealed class Autocast : IDisposable
    {
        readonly long device;
        readonly int before;   // 1 where it was on, and the type times 2

        internal Autocast(DeviceType device_type, ScalarType type, bool enabled)
        {
            if (type is not (bfloat16 or float16))
                throw new ArgumentException(
                    $"autocast computes in bfloat16 or float16, not in {type}.");
            device = new Device(device_type).Packed;
            before = Native.Check(Native.gan_autocast(device, enabled ? 1 : 0, (int)type));
        }

        public void Dispose() =>
            Native.Check(Native.gan_autocast(device, before & 1, before >> 1));
    }
}
