using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Sends zeros through a network and notes what comes out of each layer.</summary>
static class ModuleTrace
{
    const int Batch = 2;

    public static void Run(nn.Module<Tensor, Tensor> network, List<nn.Module> modules,
        List<LayerRow> rows, long[] input)
    {
        var training = modules.ConvertAll(module => module.training);
        var hooks = new List<Action>();
        var open = new Stack<LayerRow>();
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        try
        {
            for (var i = 0; i < modules.Count; i++)
                if (modules[i] is nn.Module<Tensor, Tensor> module && !rows[i].Shared)
                    Watch(module, rows[i], hooks, open);
            network.eval();
            network.call(zeros([Batch, .. input], device: Device(network)));
        }
        catch (Exception error) when (open.Count > 0)
        {
            open.Peek().Failure = error.Message;
        }
        finally
        {
            hooks.ForEach(remove => remove());
            for (var i = 0; i < modules.Count; i++)   // a parent takes its children along,
                Restore(modules[i], training[i]);     // so these come after it
        }
    }

    static void Watch(nn.Module<Tensor, Tensor> module, LayerRow row,
        List<Action> hooks, Stack<LayerRow> open)
    {
        long[] input = [];
        hooks.Add(module.register_forward_pre_hook((_, x) =>
        {
            open.Push(row);
            input = x.shape;
            return x;
        }).remove);
        hooks.Add(module.register_forward_hook((_, _, y) =>
        {
            open.Pop();
            row.Output = y.shape[1..];
            row.Multiplications = Cost(module, input, y.shape);
            return y;
        }).remove);
    }

    /// <summary>A weight matrix is used once for each row; a kernel once for each place of the
    /// output, or of the input when the convolution is transposed.</summary>
    static long Cost(nn.Module module, long[] input, long[] output)
    {
        if (module.get_parameter("weight") is not { Dimensions: >= 2 } weight)
            return 0;
        var places = weight.Dimensions == 2 ? output[1..^1]
            : module.GetType().Name.Contains("Transpose") ? input[2..] : output[2..];
        return weight.numel() * places.Aggregate(1L, (product, size) => product * size);
    }

    static Device Device(nn.Module network) =>
        network.parameters().FirstOrDefault()?.device ?? CPU;

    static void Restore(nn.Module module, bool training)
    {
        if (module.training != training)
            module.train(training);
    }
}
