using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Finds the compiled shim, which in turn brings libtorch.</summary>
internal static class ShimLoader
{
    const string FileName = "lib" + Native.Library + ".so";

    internal static void Register() =>
        NativeLibrary.SetDllImportResolver(typeof(ShimLoader).Assembly, Resolve);

    static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Native.Library) return IntPtr.Zero;
        var folder = Path.GetDirectoryName(assembly.Location) ?? AppContext.BaseDirectory;
        var path = Path.Combine(folder, FileName);
        Waiting.Asleep();
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException e)
        {
            throw new TorchException(File.Exists(path)
                ? $"libtorch cannot be loaded: {e.Message.Split('\n')[0].Trim()}\n"
                    + "Install it again (on Debian or Ubuntu: apt install libtorch-dev), "
                    + "then rebuild with ./gan."
                : $"The native part of the tensor layer is missing: {path}\n"
                    + "It is compiled by the build; run ./gan, "
                    + "or dotnet build on a machine with libtorch and g++.");
        }
    }
}
