using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests;

static class LiveTensors
{
    /// <summary>How many tensors live, those apart that earlier code forgot.</summary>
    internal static long Count()
    {
        for (long before = -1; before != Tensor.TotalCount;)
        {
            before = Tensor.TotalCount;
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return Tensor.TotalCount;
    }
}
