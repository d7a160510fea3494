using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>TorchScript: networks saved by PyTorch together with their code.</summary>
    /// <remarks>The code is TorchScript, interpreted by libtorch; no Python and no pickled object
    /// of the file's own choosing runs.</remarks>
    public static partial class jit
    {
        /// <summary>Loads what <c>torch.jit.save</c> wrote.</summary>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="TorchException">It is no TorchScript file.</exception>
        public static ScriptModule load(string filename, Device? map_location = null) =>
            new(Open(filename, map_location));

        /// <summary>Loads a module from one input to one result.</summary>
        public static ScriptModule<T, TResult> load<T, TResult>(string filename,
            Device? map_location = null) =>
            new(Open(filename, map_location));

        /// <summary>Loads a module from two inputs to one result.</summary>
        public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename,
            Device? map_location = null) =>
            new(Open(filename, map_location));

        /// <summary>Writes a script module; PyTorch can load it.</summary>
        public static void save(ScriptModule module, string filename) => module.save(filename);

        /// <summary>Compiles TorchScript functions; call them with <c>invoke</c>. As methods of a
        /// module, their first argument must be <c>self</c>.</summary>
        /// <exception cref="TorchException">The source has an error,
        /// which the message shows.</exception>
        public static ScriptModule compile(string script) => new(Native.gan_jit_compile(script));

        static IntPtr Open(string filename, Device? location)
        {
            if (!File.Exists(filename))
                throw new FileNotFoundException(
                    $"There is no file {filename} to load a script module from.", filename);
            return Native.gan_jit_load(filename, (location ?? CPU).Packed);
        }
    }
}
