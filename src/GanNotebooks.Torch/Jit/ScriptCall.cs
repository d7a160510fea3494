using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>One call of a TorchScript method.</summary>
static unsafe class ScriptCall
{
    const int MostResults = 64;

    internal static object? Run(IntPtr module, string method, object?[] inputs)
    {
        var args = stackalloc Value[inputs.Length];
        var results = stackalloc Value[MostResults];
        // The call only gathers arguments and leases; the module runs them.
        var call = new Call(new Operator("torchscript::" + method, ""), args);
        try
        {
            foreach (var input in inputs) Add(ref call, input);
            var count = Native.gan_jit_call(module, method, args, inputs.Length,
                results, MostResults);
            if (count < 0)
                throw new TorchException($"{Native.Text(Native.gan_last_error()).Trim()}\n"
                    + $"{method}({Describe.Arguments(args, inputs.Length)})");
            var all = new object?[count];
            for (int i = 0; i < count; i++) all[i] = Result(results[i]);
            if (count == 1) return all[0];
            return all.All(r => r is torch.Tensor) ? all.Cast<torch.Tensor>().ToArray() : all;
        }
        finally { call.Dispose(); }
    }

    static void Add(ref Call call, object? input)
    {
        switch (input)
        {
            case null: call.AddNone(); break;
            case torch.Tensor t: call.Add(t); break;
            case IList<torch.Tensor> list: call.Add(list); break;
            case bool b: call.Add(b); break;
            case int i: call.Add((long)i); break;
            case long l: call.Add(l); break;
            case float f: call.Add((double)f); break;
            case double d: call.Add(d); break;
            case string s: call.Add(s); break;
            default: throw new ArgumentException(
                $"A script module takes no {input.GetType().Name}; "
                + "pass tensors, lists of tensors, numbers, bools or strings.");
        }
    }

    static object? Result(in Value v) => v.Tag switch
    {
        Tag.None => null,
        Tag.Tensor => Take.Tensor(v),
        Tag.Tensors => Take.Tensors(v),
        Tag.Int => v.Int,
        Tag.Bool => v.Int != 0,
        Tag.Double => v.Double,
        _ => throw new NotSupportedException(
            $"A script module returned {v.Tag}, which has no C# form."),
    };
}
