namespace TorchSharp.Interop;

/// <summary>One operator of libtorch's dispatcher, looked up at its first call.</summary>
internal sealed class Operator(string name, string overload)
{
    IntPtr handle;

    internal string Name { get; } = overload.Length == 0 ? name : $"{name}.{overload}";

    /// <exception cref="NotSupportedException">The installed libtorch lacks
    /// the operator.</exception>
    internal IntPtr Handle => handle != IntPtr.Zero ? handle : Find();

    /// <summary>Whether the installed libtorch has the operator.</summary>
    internal bool Exists =>
        handle != IntPtr.Zero || (handle = Native.gan_find(name, overload)) != IntPtr.Zero;

    IntPtr Find() => Exists ? handle : throw new NotSupportedException(
        $"{Name} is not part of the installed libtorch {torch.__version__}.");
}
