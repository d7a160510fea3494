namespace TorchSharp;

/// <summary>The kind of a device.</summary>
public enum DeviceType
{
    /// <summary>The processor and main memory.</summary>
    CPU = 0,
    /// <summary>An NVIDIA GPU (or an AMD one under ROCm, which answers to the same name).</summary>
    CUDA = 1,
    /// <summary>Apple's GPU.</summary>
    MPS = 13,
    /// <summary>No memory at all: shapes without data.</summary>
    META = 14,
}

public static partial class torch
{
    /// <summary>Where a tensor lives, such as <c>cpu</c> or <c>cuda:0</c>. Immutable.</summary>
    public sealed class Device : IEquatable<Device>
    {
        /// <summary>The kind.</summary>
        public DeviceType type { get; }

        /// <summary>Which one of its kind; -1 is the current one.</summary>
        public int index { get; }

        /// <summary>The device of a kind and number.</summary>
        public Device(DeviceType deviceType, int index = -1) =>
            (type, this.index) = (deviceType, index);

        /// <summary>The device of a kind and number.</summary>
        /// <exception cref="ArgumentException">No such kind.</exception>
        public Device(string deviceType, int index = -1)
        {
            var parts = deviceType.Split(':', 2);
            type = parts[0] switch
            {
                "cpu" => DeviceType.CPU,
                "cuda" => DeviceType.CUDA,
                "mps" => DeviceType.MPS,
                "meta" => DeviceType.META,
                _ => throw new ArgumentException(
                    $"'{deviceType}' is no device; write cpu, cuda or cuda:1."),
            };
            if (parts.Length > 1 && (!int.TryParse(parts[1], out index) || index < 0))
                throw new ArgumentException(
                    $"'{deviceType}' is no device: '{parts[1]}' is no number.");
            this.index = index;
        }

        /// <summary>The CUDA device of that number.</summary>
        public Device(int index) : this(DeviceType.CUDA, index) { }

        internal long Packed => (long)type << 32 | (uint)index;

        internal static Device Unpack(long packed) => new((DeviceType)(packed >> 32), (int)packed);

        /// <summary>Lets text stand for a device.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <inheritdoc/>
        public bool Equals(Device? other) =>
            other is not null && (type, index) == (other.type, other.index);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as Device);

        /// <inheritdoc/>
        public override int GetHashCode() => (type, index).GetHashCode();

        /// <inheritdoc/>
        public override string ToString() =>
            type.ToString().ToLowerInvariant() + (index < 0 ? "" : ":" + index);
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The current CUDA device.</summary>
    public static readonly Device CUDA = new(DeviceType.CUDA);

    /// <summary>Shapes without data.</summary>
    public static readonly Device META = new(DeviceType.META);

    /// <summary>The device of that description, such as <c>cuda:0</c>.</summary>
    public static Device device(string description) => new(description);

    /// <summary>The device of a kind and number.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);
}
