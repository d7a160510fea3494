using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>What a <see cref="Value"/> holds; the same numbers as
/// <c>gan_tag</c> in shim.h.</summary>
internal enum Tag
{
    Default, None, Tensor, Int, Double, Bool, String, Ints, Doubles, Bools, Tensors,
    OptionalTensors, Device, Generator, Scalars,
}

/// <summary>An argument or a result of an operator on its way through the shim.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct Value
{
    [FieldOffset(0)] public Tag Tag;
    [FieldOffset(4)] public int Length;   // of lists and text; of a resulting tensor: KiB it owns
    [FieldOffset(8)] public long Int;
    [FieldOffset(8)] public double Double;
    [FieldOffset(8)] public IntPtr Pointer;
}
