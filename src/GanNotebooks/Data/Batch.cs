using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>Some images, or points in the plane, and what they show.</summary>
/// <param name="Images">(N, C, H, W), float32 in [-1, 1]; or points, (N, 2), float32.</param>
/// <param name="Labels">(N), int64, indices of classes.</param>
public readonly record struct Batch(Tensor Images, Tensor Labels) : IDisposable
{
    /// <summary>Frees both tensors; not needed inside a dispose scope.</summary>
    public void Dispose()
    {
        Images.Dispose();
        Labels.Dispose();
    }
}
