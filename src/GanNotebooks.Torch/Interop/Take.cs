using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Turns results of an operator into what C# callers get.</summary>
internal static unsafe class Take
{
    /// <remarks>An undefined tensor becomes null; operators whose schema promises a tensor
    /// return one, backward passes with an output mask may not.</remarks>
    internal static torch.Tensor Tensor(in Value v) =>
        v.Pointer == IntPtr.Zero ? null! : new torch.Tensor(v.Pointer, v.Length);

    internal static torch.Tensor[] Tensors(in Value v)
    {
        var handles = new ReadOnlySpan<IntPtr>((void*)v.Pointer, v.Length);
        var all = new torch.Tensor[handles.Length];
        for (int i = 0; i < all.Length; i++) all[i] = new torch.Tensor(handles[i], 0);
        Native.gan_free(v.Pointer);
        return all;
    }

    internal static Scalar Scalar(in Value v) => v.Tag switch
    {
        Tag.Int => v.Int,
        Tag.Bool => v.Int != 0,
        _ => v.Double,
    };

    internal static long Int(in Value v) => v.Int;
    internal static double Double(in Value v) => v.Double;
    internal static bool Bool(in Value v) => v.Int != 0;
}
