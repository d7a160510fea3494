using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>The functions of the shim, one for one as shim.h declares and explains them.</summary>
internal static unsafe partial class Native
{
    internal const string Library = "gannotebooks_torch";

    static Native() => ShimLoader.Register();

    [LibraryImport(Library)] internal static partial byte* gan_last_error();
    [LibraryImport(Library)] internal static partial void gan_set_error(byte* message);
    [LibraryImport(Library)] internal static partial byte* gan_version();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial IntPtr gan_find(string name, string overload);
    [LibraryImport(Library)]
    internal static partial int gan_call(IntPtr op, Value* args, int nargs,
        Value* results, int capacity);
    [LibraryImport(Library)] internal static partial void gan_free(IntPtr block);

    [LibraryImport(Library)] internal static partial void gan_tensor_free(IntPtr t);
    [LibraryImport(Library)] internal static partial IntPtr gan_tensor_share(IntPtr t);
    [LibraryImport(Library)] internal static partial long gan_tensor_dim(IntPtr t);
    [LibraryImport(Library)] internal static partial long gan_tensor_numel(IntPtr t);
    [LibraryImport(Library)] internal static partial int gan_tensor_sizes(IntPtr t, long* result);
    [LibraryImport(Library)] internal static partial int gan_tensor_strides(IntPtr t, long* result);
    [LibraryImport(Library)] internal static partial int gan_tensor_dtype(IntPtr t);
    [LibraryImport(Library)] internal static partial long gan_tensor_device(IntPtr t);
    [LibraryImport(Library)] internal static partial IntPtr gan_tensor_data(IntPtr t);
    [LibraryImport(Library)] internal static partial int gan_tensor_is(IntPtr t, int what);
    [LibraryImport(Library)]
    internal static partial int gan_tensor_requires_grad(IntPtr t, int value);
    [LibraryImport(Library)] internal static partial int gan_tensor_retain_grad(IntPtr t);
    [LibraryImport(Library)] internal static partial int gan_tensor_grad(IntPtr t, IntPtr* result);
    [LibraryImport(Library)] internal static partial int gan_tensor_set_grad(IntPtr t, IntPtr grad);
    [LibraryImport(Library)] internal static partial int gan_tensor_set_data(IntPtr t, IntPtr data);
    [LibraryImport(Library)] internal static partial byte* gan_tensor_grad_fn(IntPtr t);

    [LibraryImport(Library)]
    internal static partial int gan_backward(IntPtr* tensors, IntPtr* grads, int n,
        IntPtr* inputs, int ninputs, int retain, int create);
    [LibraryImport(Library)]
    internal static partial int gan_grad(IntPtr* outputs, IntPtr* grads, int n,
        IntPtr* inputs, int ninputs, int retain, int create, int allowUnused, IntPtr* results);
    [LibraryImport(Library)] internal static partial int gan_grad_mode(int value);
    [LibraryImport(Library)] internal static partial IntPtr gan_inference_enter(int value);
    [LibraryImport(Library)] internal static partial void gan_inference_leave(IntPtr guard);
    [LibraryImport(Library)] internal static partial int gan_inference_enabled();
    [LibraryImport(Library)] internal static partial int gan_anomaly(int enabled, int checkNan);
    [LibraryImport(Library)]
    internal static partial int gan_node(IntPtr* inputs, int ninputs, IntPtr* outputs,
        int noutputs, IntPtr state,
        delegate* unmanaged<IntPtr, IntPtr*, int, IntPtr*, int, int> apply,
        delegate* unmanaged<IntPtr, void> release);

    [LibraryImport(Library)]
    internal static partial int gan_adam(IntPtr* parameters, IntPtr* grads, IntPtr* averages,
        IntPtr* squares, int n, double beta1, double beta2, double eps, double root, double rate);

    [LibraryImport(Library)] internal static partial int gan_manual_seed(ulong seed);
    [LibraryImport(Library)] internal static partial IntPtr gan_generator_default(long device);
    [LibraryImport(Library)] internal static partial IntPtr gan_generator_new(long device);
    [LibraryImport(Library)] internal static partial void gan_generator_free(IntPtr g);
    [LibraryImport(Library)] internal static partial int gan_generator_seed(IntPtr g, ulong seed);
    [LibraryImport(Library)] internal static partial ulong gan_generator_initial_seed(IntPtr g);
    [LibraryImport(Library)]
    internal static partial int gan_generator_state(IntPtr g, IntPtr* result);
    [LibraryImport(Library)]
    internal static partial int gan_generator_set_state(IntPtr g, IntPtr state);

    [LibraryImport(Library)] internal static partial int gan_threads(int n, int interop);
    [LibraryImport(Library)] internal static partial int gan_cuda_count();
    [LibraryImport(Library)] internal static partial int gan_cuda_synchronize(int index);
    [LibraryImport(Library)] internal static partial long gan_cuda_memory(int index, int peak);
    [LibraryImport(Library)] internal static partial int gan_cuda_empty_cache();
    [LibraryImport(Library)]
    internal static partial int gan_autocast(long device, int enabled, int dtype);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gan_flag(string name, int value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial IntPtr gan_jit_load(string path, long device);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial IntPtr gan_jit_compile(string source);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gan_jit_save(IntPtr m, string path);
    [LibraryImport(Library)] internal static partial void gan_jit_free(IntPtr m);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gan_jit_arguments(IntPtr m, string method);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gan_jit_call(IntPtr m, string method, Value* args, int nargs,
        Value* results, int capacity);
    [LibraryImport(Library)] internal static partial int gan_jit_train(IntPtr m, int on);
    [LibraryImport(Library)]
    internal static partial int gan_jit_to(IntPtr m, long device, int dtype);
    [LibraryImport(Library)]
    internal static partial int gan_jit_tensors(
        IntPtr m, int buffers, byte** names, IntPtr* handles);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial IntPtr gan_store_open(string host, int port, int serves, long timeout);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long gan_store_add(IntPtr s, string key, long n);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gan_store_set(IntPtr s, string key, string value);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gan_store_get(IntPtr s, string key, byte** value);
    [LibraryImport(Library)] internal static partial void gan_store_close(IntPtr s);
    [LibraryImport(Library)]
    internal static partial IntPtr gan_group_open(
        IntPtr s, int rank, int size, long timeout, int local, int cuda);
    [LibraryImport(Library)] internal static partial int gan_group_has_cuda(IntPtr g);
    [LibraryImport(Library)] internal static partial int gan_group_sum(IntPtr g, IntPtr t);
    [LibraryImport(Library)]
    internal static partial int gan_group_broadcast(IntPtr g, IntPtr t, int from);
    [LibraryImport(Library)] internal static partial void gan_group_close(IntPtr g);

    /// <summary>Reads UTF-8 text that the shim keeps.</summary>
    internal static string Text(byte* text) => Marshal.PtrToStringUTF8((IntPtr)text) ?? "";

    /// <summary>Throws the shim's last error when <paramref name="status"/> says
    /// there is one.</summary>
    internal static int Check(int status) =>
        status >= 0 ? status : throw TorchException.FromNative(Text(gan_last_error()));
}
