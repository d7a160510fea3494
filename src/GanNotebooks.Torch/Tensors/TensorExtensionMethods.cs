namespace TorchSharp;

/// <summary>The only element of a tensor, as a number of C#.</summary>
/// <remarks>All throw <see cref="TorchException"/> when there is not exactly one element.</remarks>
public static class TensorExtensionMethods
{
    /// <summary>As a float.</summary>
    public static float ToSingle(this torch.Tensor value) => value.ToScalar().ToSingle();

    /// <summary>As a double.</summary>
    public static double ToDouble(this torch.Tensor value) => value.ToScalar().ToDouble();

    /// <summary>As an integer of 64 bits.</summary>
    public static long ToInt64(this torch.Tensor value) => value.ToScalar().ToInt64();

    /// <summary>As an integer of 32 bits.</summary>
    public static int ToInt32(this torch.Tensor value) => value.ToScalar().ToInt32();

    /// <summary>As a truth value.</summary>
    public static bool ToBoolean(this torch.Tensor value) => value.ToScalar().ToBoolean();
}
