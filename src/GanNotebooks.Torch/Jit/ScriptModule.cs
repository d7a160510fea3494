using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class jit
    {
        /// <summary>A network saved by PyTorch's <c>torch.jit</c>:
        /// weights and code in one file.</summary>
        /// <remarks>Its parameters and buffers are the native module's own. Train and eval are
        /// what the saved code makes of them.</remarks>
        public unsafe class ScriptModule : nn.Module
        {
            IntPtr handle;

            internal ScriptModule(IntPtr handle) : base(nameof(ScriptModule))
            {
                // The whole message: it shows the place in the script.
                this.handle = handle != IntPtr.Zero ? handle
                    : throw new TorchException(Native.Text(Native.gan_last_error()).Trim());
            }

            private protected IntPtr Handle => handle != IntPtr.Zero ? handle
                : throw new ObjectDisposedException(nameof(ScriptModule),
                    "The script module was disposed.");

            /// <summary>The number of inputs of <c>forward</c>.</summary>
            public int GetNumberOfInputs() =>
                Native.Check(Native.gan_jit_arguments(Handle, "forward"));

            /// <summary>Runs <c>forward</c>.</summary>
            /// <param name="input">Tensors, numbers, bools, strings or arrays of tensors.</param>
            /// <returns>A tensor, a number, an array of tensors, or an array for a tuple.</returns>
            public object? call(params object?[] input) => invoke("forward", input);

            /// <summary>Runs <c>forward</c>; see <see cref="call"/>.</summary>
            public object? forward(params object?[] input) => call(input);

            /// <summary>Runs a method by name.</summary>
            public TResult invoke<TResult>(string name, params object?[] inputs) =>
                (TResult)invoke(name, inputs)!;

            /// <summary>Runs a method by name.</summary>
            /// <exception cref="TorchException">There is no such method, or it failed.</exception>
            public object? invoke(string name, params object?[] objs) =>
                ScriptCall.Run(Handle, name, objs);

            /// <summary>Writes weights and code to a file that PyTorch can load.</summary>
            public void save(string filename) =>
                Native.Check(Native.gan_jit_save(Handle, filename));

            /// <inheritdoc/>
            public override bool training => Native.gan_jit_train(Handle, -1) > 0;

            /// <inheritdoc/>
            public override void train(bool train = true) =>
                Native.Check(Native.gan_jit_train(Handle, train ? 1 : 0));

            /// <inheritdoc/>
            public override IEnumerable<(string name, Parameter parameter)> named_parameters(
                bool recurse = true) =>
                Tensors(buffers: false, h => new Parameter(h));

            /// <inheritdoc/>
            public override IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true) =>
                Tensors(buffers: true, h => new Tensor(h, 0));

            /// <summary>Moves the module to a device.</summary>
            /// <returns>This module.</returns>
            public ScriptModule to(Device device)
            {
                Native.Check(Native.gan_jit_to(Handle, device.Packed, -1));
                return this;
            }

            List<(string, T)> Tensors<T>(bool buffers, Func<IntPtr, T> wrap)
            {
                byte* text;
                IntPtr block;
                var count =
                    Native.Check(Native.gan_jit_tensors(Handle, buffers ? 1 : 0, &text, &block));
                var names = Native.Text(text).Split('\n');
                var found = new List<(string, T)>();
                for (int i = 0; i < count; i++) found.Add((names[i], wrap(((IntPtr*)block)[i])));
                Native.gan_free(block);
                return found;
            }

            /// <inheritdoc/>
            protected override void Dispose(bool disposing)
            {
                var mine = Interlocked.Exchange(ref handle, IntPtr.Zero);
                if (mine != IntPtr.Zero) Native.gan_jit_free(mine);
            }

            /// <summary>Frees the native module.</summary>
            ~ScriptModule() => Dispose(false);
        }

        /// <summary>A script module from one tensor to one result.</summary>
        public sealed class ScriptModule<T, TResult> : ScriptModule, nn.IModule<T, TResult>
        {
            internal ScriptModule(IntPtr handle) : base(handle) { }

            /// <summary>Runs <c>forward</c>.</summary>
            public TResult call(T input) => (TResult)base.call(input)!;
        }

        /// <summary>A script module from two inputs to one result.</summary>
        public sealed class ScriptModule<T1, T2, TResult>
            : ScriptModule, nn.IModule<T1, T2, TResult>
        {
            internal ScriptModule(IntPtr handle) : base(handle) { }

            /// <summary>Runs <c>forward</c>.</summary>
            public TResult call(T1 input1, T2 input2) => (TResult)base.call(input1, input2)!;
        }
    }
}
