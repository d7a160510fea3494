using System.Globalization;

namespace TorchSharp.Interop;

/// <summary>Says in words what an operator was given, for error messages.</summary>
internal static unsafe class Describe
{
    internal static string Arguments(Value* args, int count)
    {
        var words = new string[count];
        for (int i = 0; i < count; i++) words[i] = Argument(args[i]);
        return string.Join(", ", words);
    }

    static string Argument(in Value v) => v.Tag switch
    {
        Tag.Default => "default",
        Tag.Tensor => Tensor(v.Pointer),
        Tag.Int => v.Int.ToString(CultureInfo.InvariantCulture),
        Tag.Double => v.Double.ToString("R", CultureInfo.InvariantCulture),
        Tag.Bool => v.Int != 0 ? "true" : "false",
        Tag.String => '"' + System.Text.Encoding.UTF8.GetString((byte*)v.Pointer, v.Length) + '"',
        Tag.Ints => $"[{string.Join(", ", new Span<long>((void*)v.Pointer, v.Length).ToArray())}]",
        Tag.Tensors or Tag.OptionalTensors => List(v),
        Tag.Device => torch.Device.Unpack(v.Int).ToString(),
        _ => v.Tag.ToString().ToLowerInvariant(),
    };

    static string List(in Value v)
    {
        var shown = Math.Min(v.Length, 4);
        var words = new List<string>();
        for (int i = 0; i < shown; i++) words.Add(Tensor(((IntPtr*)v.Pointer)[i]));
        if (v.Length > shown) words.Add($"... {v.Length} tensors");
        return $"[{string.Join(", ", words)}]";
    }

    static string Tensor(IntPtr handle)
    {
        if (handle == IntPtr.Zero) return "none";
        var sizes = new long[Native.gan_tensor_dim(handle)];
        fixed (long* s = sizes) Native.gan_tensor_sizes(handle, s);
        var device = torch.Device.Unpack(Native.gan_tensor_device(handle));
        var where = device.type == DeviceType.CPU ? "" : " on " + device;
        var type = (torch.ScalarType)Native.gan_tensor_dtype(handle);
        return $"{type}[{string.Join(", ", sizes)}]{where}";
    }
}
