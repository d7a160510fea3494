namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the same shape filled with zeros.</summary>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Aten.zeros_like(input, dtype, device: device).With(requires_grad);

    /// <summary>A tensor of the same shape filled with ones.</summary>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Aten.ones_like(input, dtype, device: device).With(requires_grad);

    /// <summary>A tensor of the same shape whose elements are whatever the memory held.</summary>
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Aten.empty_like(input, dtype, device: device).With(requires_grad);

    /// <summary>A tensor of the same shape filled with one value.</summary>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        Aten.full_like(input, value, dtype, device: device).With(requires_grad);

    /// <summary>A tensor of the same shape, uniform in [0, 1).</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Aten.rand_like(input, dtype, device: device).With(requires_grad);

    /// <summary>A tensor of the same shape, normal with mean 0 and deviation 1.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Aten.randn_like(input, dtype, device: device).With(requires_grad);

    /// <summary>A tensor of numbers from a normal distribution.</summary>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null) =>
        Aten.normal_float_float(mean, std, size, generator, dtype, device: device)
            .With(requires_grad);

    static Tensor With(this Tensor made, bool requires_grad) =>
        requires_grad ? made.requires_grad_() : made;

    /// <summary>A tensor with a copy of the values, of the shape given.</summary>
    /// <exception cref="ArgumentException">The shape does not hold as many values.</exception>
    public static Tensor tensor<T>(ReadOnlySpan<T> values, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged
    {
        long expected = 1;
        foreach (var d in dimensions) expected *= d;
        if (expected != values.Length)
            throw new ArgumentException(
                $"{values.Length} values do not fill a tensor of shape "
                + $"({string.Join(", ", dimensions.ToArray())}), which holds {expected}.");

        var made = Aten.empty_memory_format(dimensions, TypeOf<T>());
        made.CopyFrom(values);
        return Placed(made, dtype, device).With(requires_grad);
    }

    static Tensor Placed(Tensor made, ScalarType? dtype, Device? device)
    {
        if ((dtype is null || dtype == made.dtype)
            && (device is null || device.type == DeviceType.CPU))
                return made;
        using (made) return made.to(dtype ?? made.dtype, device ?? CPU);
    }

    /// <summary>A tensor with a copy of the values, of the shape given.</summary>
    public static Tensor tensor<T>(T[] rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged =>
        tensor((ReadOnlySpan<T>)rawArray, dimensions, dtype, device, requires_grad);

    /// <summary>A 1-D tensor with a copy of the values.</summary>
    public static Tensor tensor<T>(IList<T> rawArray, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) where T : unmanaged =>
        tensor<T>(rawArray as T[] ?? [.. rawArray], [rawArray.Count], dtype, device, requires_grad);

    /// <summary>A tensor with a copy of the values, of the shape given.</summary>
    public static Tensor tensor<T>(IList<T> rawArray, ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged =>
        tensor<T>(rawArray as T[] ?? [.. rawArray], dimensions, dtype, device, requires_grad);

    /// <summary>A matrix with a copy of the values.</summary>
    public static Tensor tensor<T>(T[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    /// <summary>A 3-D tensor with a copy of the values.</summary>
    public static Tensor tensor<T>(T[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    /// <summary>A 4-D tensor with a copy of the values.</summary>
    public static Tensor tensor<T>(T[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    static Tensor FromArray<T>(Array array, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged
    {
        var flat = array.Cast<T>().ToArray();
        var dimensions = new long[array.Rank];
        for (int i = 0; i < dimensions.Length; i++) dimensions[i] = array.GetLongLength(i);
        return tensor<T>((ReadOnlySpan<T>)flat, dimensions, dtype, device, requires_grad);
    }

#pragma warning disable CS1591   // a 0-D tensor holding the value
    public static Tensor tensor(float scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        tensor<float>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        tensor<double>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        tensor<long>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(int scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        tensor<int>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(byte scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        tensor<byte>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        tensor<bool>([scalar], [], dtype, device, requires_grad);
#pragma warning restore CS1591
}
