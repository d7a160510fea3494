using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>Watches a network while it is called, and notes what comes out of each layer.
/// </summary>
sealed class ModuleTrace(List<nn.Module> modules, List<LayerRow> rows)
{
    readonly Stack<LayerRow> _open = new();
    readonly Dictionary<Tensor, ReceptiveField> _fields = new(ReferenceEqualityComparer.Instance);
    ReceptiveField _last = ReceptiveField.Pixel;
    long _height;   // of the input image; 0 when the input is none

    /// <summary>Calls the network once, in eval mode and without gradients, and leaves it as it
    /// was. When a layer throws, its row says why.</summary>
    /// <param name="call">Calls the first of the modules.</param>
    public void Run(Func<Tensor> call)
    {
        var training = modules.ConvertAll(module => module.training);
        var hooks = new List<Action>();
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        try
        {
            for (var i = 0; i < modules.Count; i++)
                if (!rows[i].Shared)
                    hooks.AddRange(Watch(modules[i], rows[i]));
            modules[0].eval();
            call();
        }
        catch (Exception error) when (_open.Count > 0)
        {
            _open.Peek().Failure = error.Message;
        }
        finally
        {
            hooks.ForEach(remove => remove());
            for (var i = 0; i < modules.Count; i++)   // a parent takes its children along,
                Restore(modules[i], training[i]);     // so these come after it
        }
    }

    IEnumerable<Action> Watch(nn.Module module, LayerRow row) => module switch
    {
        nn.Module<Tensor, Tensor> one =>
        [
            one.register_forward_pre_hook((_, x) =>
            {
                Enter(row, x);
                return x;
            }).remove,
            one.register_forward_hook((_, x, y) => Leave(module, row, x, y)).remove,
        ],
        nn.Module<Tensor, Tensor, Tensor> two =>
        [
            two.register_forward_pre_hook((_, x, _) =>
            {
                Enter(row, x);
                return null;
            }).remove,
            two.register_forward_hook((_, x, _, y) => Leave(module, row, x, y)).remove,
        ],
        _ => [],
    };

    void Enter(LayerRow row, Tensor input)
    {
        if (_open.Count == 0 && input.Dimensions == 4 && input.shape[2] > 1)
            _height = input.shape[2];
        _open.Push(row);
    }

    Tensor Leave(nn.Module module, LayerRow row, Tensor input, Tensor output)
    {
        _open.Pop();
        row.Output = output.shape[1..];
        row.Multiplications = Cost(module, input.shape, output.shape);
        if (!module.children().Any())
            See(module, input, output);
        if (_height > 0)
            row.Sees = (long)Math.Min(_last.Size, _height);
        return output;
    }

    /// <summary>A tensor that no layer made, such as a sum, sees what the last layer saw: on the
    /// way round a residual block that is the longer of its two ways.</summary>
    void See(nn.Module module, Tensor input, Tensor output)
    {
        _last = _fields.GetValueOrDefault(input, _last).Through(module);
        _fields[output] = _last;
    }

    /// <summary>A weight matrix is used once for each row; a kernel once for each place of the
    /// output, or of the input when the convolution is transposed.</summary>
    static long Cost(nn.Module module, long[] input, long[] output)
    {
        if (module is TorchSharp.Modules.Embedding   // looks its weights up
            || module.get_parameter("weight") is not { Dimensions: >= 2 } weight)
            return 0;
        var places = weight.Dimensions == 2 ? output[1..^1]
            : module.GetType().Name.Contains("Transpose") ? input[2..] : output[2..];
        return weight.numel() * places.Aggregate(1L, (product, size) => product * size);
    }

    static void Restore(nn.Module module, bool training)
    {
        if (module.training != training)
            module.train(training);
    }
}
