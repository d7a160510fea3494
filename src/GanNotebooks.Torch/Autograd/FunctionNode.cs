using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.autograd;

namespace TorchSharp;

/// <summary>A node of libtorch's graph whose backward pass is a custom function's.</summary>
/// <remarks>libtorch owns it through a GC handle and lets go when the graph is freed.</remarks>
internal sealed unsafe class FunctionNode(string name, AutogradContext context, object[] vars,
    List<Tensor> outputs, Tensor[] differentiable,
    Func<AutogradContext, List<Tensor>, List<Tensor>> backward)
{
    // For gradients that do not arrive, in the order of the outputs.
    readonly (long[] shape, ScalarType type, Device device, int slot)[] layouts =
        [.. outputs.Select(o => (o.shape, o.dtype, o.device, Array.IndexOf(differentiable, o)))];
    readonly bool[] isTensor = [.. vars.Select(v => v is Tensor)];
    readonly int tensors = vars.Count(v => v is Tensor);

    internal void Attach(Tensor[] inputs)
    {
        using var i = new Handles(inputs);
        using var o = new Handles(differentiable);
        var state = GCHandle.Alloc(this);
        fixed (IntPtr* ip = i.Pointers, op = o.Pointers)
            Native.Check(Native.gan_node(ip, inputs.Length, op, differentiable.Length,
                GCHandle.ToIntPtr(state), &Apply, &Release));
    }

    [UnmanagedCallersOnly]
    static void Release(IntPtr state)
    {
        var handle = GCHandle.FromIntPtr(state);
        ((FunctionNode)handle.Target!).ReleaseSaved();
        handle.Free();
    }

    void ReleaseSaved() => context.Release();

    // No exception may cross into native code: it travels as text.
    [UnmanagedCallersOnly]
    static int Apply(IntPtr state, IntPtr* grads, int n, IntPtr* results, int count)
    {
        var node = (FunctionNode)GCHandle.FromIntPtr(state).Target!;
        try
        {
            node.Run(new ReadOnlySpan<IntPtr>(grads, n), new Span<IntPtr>(results, count));
            return 0;
        }
        catch (Exception e)
        {
            var text = Encoding.UTF8.GetBytes(
                $"{node.Description}: {e.GetType().Name}: {e.Message}\0");
            fixed (byte* t = text) Native.gan_set_error(t);
            return -1;
        }
    }

    string Description => $"backward of {name}";

    void Run(ReadOnlySpan<IntPtr> grads, Span<IntPtr> results)
    {
        using var scope = NewDisposeScope();
        var arrived = new List<Tensor>();
        foreach (var (shape, type, device, slot) in layouts)
            arrived.Add(slot >= 0 && grads[slot] != IntPtr.Zero
                ? new Tensor(Native.gan_tensor_share(grads[slot]), 0)
                : context.MaterializeGrads ? zeros(shape, type, device) : null!);

        var found = backward(context, arrived);
        if (found.Count == isTensor.Length) found = [.. found.Where((_, i) => isTensor[i])];
        if (found.Count != tensors)
            throw new InvalidOperationException(
                $"{found.Count} gradients were returned for {tensors} tensor arguments.");
        for (int i = 0; i < results.Length; i++)
            if (found[i] is { IsInvalid: false } g) results[i] = Native.gan_tensor_share(g.Handle);
    }
}
