namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor with another element type;
        /// itself when it has that already.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false,
            bool non_blocking = false) =>
            After(disposeAfter, Aten.to_dtype(this, type, non_blocking, copy));

        /// <summary>The tensor on another device; itself when it is there already.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false,
            bool non_blocking = false) =>
            After(disposeAfter, Aten.to_device(this, device, dtype, non_blocking, copy));

        /// <summary>The tensor with another element type on another device.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false,
            bool disposeAfter = false, bool non_blocking = false) =>
            After(disposeAfter, Aten.to_device(this, device, type, non_blocking, copy));

        /// <summary>The tensor on another device, such as <c>"cuda:0"</c>.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false,
            bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>The tensor on another device.</summary>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false,
            bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The tensor with the element type and on the device of another one.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) =>
            Aten.to_device(this, other.device, other.dtype, non_blocking);

        /// <summary>The tensor with its elements in another order in memory.</summary>
        public Tensor to(MemoryFormat format) => Aten.contiguous(this, format);

        /// <summary>The tensor with another element type.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false,
            bool non_blocking = false) =>
            to(type, copy, disposeAfter, non_blocking);

        /// <summary>The tensor with the element type of another one.</summary>
        public Tensor type_as(Tensor tensor) => to(tensor.dtype);

        /// <summary>The tensor in main memory.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>The tensor on a CUDA device.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false) =>
            to(device ?? CUDA, non_blocking: non_blocking);

        /// <summary>The tensor in page-locked memory, from which a GPU copies by itself.</summary>
        public Tensor pin_memory() => Aten.pin_memory(this);

#pragma warning disable CS1591   // each converts to the type it names
        public Tensor @bool() => to(ScalarType.Bool);
        public Tensor @byte() => to(ScalarType.Byte);
        public Tensor @char() => to(ScalarType.Int8);
        public Tensor @short() => to(ScalarType.Int16);
        public Tensor @int() => to(ScalarType.Int32);
        public Tensor @long() => to(ScalarType.Int64);
        public Tensor half() => to(ScalarType.Float16);
        public Tensor bfloat16() => to(ScalarType.BFloat16);
        public Tensor @float() => to(ScalarType.Float32);
        public Tensor @double() => to(ScalarType.Float64);
#pragma warning restore CS1591

        // libtorch hands back the tensor itself when there is nothing to convert.
        Tensor After(bool disposeAfter, Tensor result)
        {
            if (disposeAfter) Dispose();
            return result;
        }
    }
}
