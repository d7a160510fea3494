namespace TorchSharp;

/// <summary>The handles of several tensors, leased while a native call uses them.</summary>
internal readonly struct Handles : IDisposable
{
    readonly IList<torch.Tensor> tensors;

    /// <summary>In the tensors' order; zero stands for null.</summary>
    internal IntPtr[] Pointers { get; }

    internal Handles(IList<torch.Tensor> tensors)
    {
        this.tensors = tensors;
        Pointers = new IntPtr[tensors.Count];
        for (int i = 0; i < Pointers.Length; i++)
            Pointers[i] = tensors[i] is { } t ? t.Lease() : IntPtr.Zero;
    }

    public void Dispose()
    {
        for (int i = 0; i < Pointers.Length; i++)
            if (Pointers[i] != IntPtr.Zero) tensors[i].Return();
    }
}
