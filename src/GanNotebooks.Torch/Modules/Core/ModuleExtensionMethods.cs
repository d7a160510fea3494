namespace TorchSharp;

/// <summary>Moving modules to other devices and element types.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Moves parameters, buffers and gradients to a device.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, torch.Device device, bool non_blocking = false)
        where T : torch.nn.Module
    {
        module.MoveTo(device, null, non_blocking);
        return module;
    }

    /// <summary>Converts floating-point parameters, buffers and gradients.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module
    {
        module.MoveTo(null, type, non_blocking);
        return module;
    }

    /// <summary>Moves and converts.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, torch.Device device, torch.ScalarType type,
            bool non_blocking = false)
            where T : torch.nn.Module
    {
        module.MoveTo(device, type, non_blocking);
        return module;
    }

    /// <summary>Moves to a device such as <c>"cuda:0"</c>.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, string device, bool non_blocking = false)
        where T : torch.nn.Module =>
        module.to(new torch.Device(device), non_blocking);

    /// <summary>Moves to a device.</summary>
    /// <returns>The module.</returns>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1,
            bool non_blocking = false)
            where T : torch.nn.Module =>
        module.to(new torch.Device(deviceType, deviceIndex), non_blocking);

    /// <summary>Moves to main memory.</summary>
    /// <returns>The module.</returns>
    public static T cpu<T>(this T module) where T : torch.nn.Module => module.to(torch.CPU);

    /// <summary>Moves to a GPU.</summary>
    /// <returns>The module.</returns>
    public static T cuda<T>(this T module, int deviceIndex = -1) where T : torch.nn.Module =>
        module.to(DeviceType.CUDA, deviceIndex);

#pragma warning disable CS1591   // each converts to the type it names
    public static T half<T>(this T module) where T : torch.nn.Module => module.to(torch.float16);
    public static T bfloat16<T>(this T module) where T : torch.nn.Module =>
        module.to(torch.bfloat16);
    public static T @float<T>(this T module) where T : torch.nn.Module => module.to(torch.float32);
    public static T @double<T>(this T module) where T : torch.nn.Module => module.to(torch.float64);
#pragma warning restore CS1591
}
