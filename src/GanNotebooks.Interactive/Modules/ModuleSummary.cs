using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>What a network consists of: its layers, their output shapes, parameters and cost.
/// </summary>
public sealed class ModuleSummary
{
    const int Batch = 2;   // more than one, as some layers want

    ModuleSummary(IReadOnlyList<LayerRow> rows, long[]? input) => (Rows, Input) = (rows, input);

    /// <summary>The module and all modules inside it, in the order of their registration.
    /// </summary>
    public IReadOnlyList<LayerRow> Rows { get; }

    /// <summary>The shape that was traced through, without the batch; empty when the caller made
    /// the call, null without a trace.</summary>
    public long[]? Input { get; }

    /// <summary>All parameters, shared ones counted once.</summary>
    public long Parameters => Rows.Sum(row => row.Parameters);

    /// <summary>How many of them learn.</summary>
    public long Trainable => Rows.Sum(row => row.Trainable);

    /// <summary>Multiplications with a weight for one image.</summary>
    public long Multiplications => Rows.Sum(row => row.Multiplications ?? 0);

    /// <summary>Lists the layers and, when the input's shape is known, sends two images of zeros
    /// through, in eval mode and without gradients, so that nothing in the module changes.
    /// </summary>
    /// <param name="module">Any module.</param>
    /// <param name="input">The shape of one input, without the batch. Null takes it from the
    /// first layer where that tells; an empty one traces nothing.</param>
    public static ModuleSummary Of(nn.Module module, long[]? input = null)
    {
        var (rows, modules) = List(module);
        var shape = input ?? GuessInput(modules);
        if (shape is not { Length: > 0 } || module is not nn.Module<Tensor, Tensor> network)
            return new(rows, null);
        var device = network.parameters().FirstOrDefault()?.device ?? CPU;
        new ModuleTrace(modules, rows).Run(
            () => network.call(zeros([Batch, .. shape], device: device)));
        var guessedWrong = input is null && rows.Exists(row => row.Failure is not null);
        return guessedWrong ? Of(module, []) : new(rows, shape);
    }

    /// <summary>Lists the layers and watches a call that the caller makes, for a module with two
    /// inputs or one that a plain batch of zeros would not suit.</summary>
    /// <param name="module">Any module.</param>
    /// <param name="call">Calls it once; in eval mode, without gradients.</param>
    public static ModuleSummary Of(nn.Module module, Func<Tensor> call)
    {
        var (rows, modules) = List(module);
        new ModuleTrace(modules, rows).Run(call);
        return new(rows, []);
    }

    static (List<LayerRow> Rows, List<nn.Module> Modules) List(nn.Module module)
    {
        var (rows, modules) = (new List<LayerRow>(), new List<nn.Module>());
        List(module, "", 0, rows, modules, []);
        return (rows, modules);
    }

    static void List(nn.Module module, string name, int depth, List<LayerRow> rows,
        List<nn.Module> modules, HashSet<Tensor> seen)
    {
        var own = module.named_parameters(recurse: false).Select(p => (Tensor)p.parameter)
            .Where(seen.Add).ToList();
        rows.Add(new(name, module.GetType().Name, depth,
            own.Sum(p => p.numel()), own.Where(p => p.requires_grad).Sum(p => p.numel()))
        {
            Shared = modules.Contains(module),
        });
        modules.Add(module);
        foreach (var (childName, child) in module.named_children())
            List(child, childName, depth + 1, rows, modules, seen);
    }

    /// <summary>A fully connected layer says how long its input is; of a convolution only the
    /// channels are known.</summary>
    static long[]? GuessInput(List<nn.Module> modules)
    {
        var weight = modules.SelectMany(m => m.named_parameters(recurse: false))
            .FirstOrDefault(p => p.name == "weight").parameter;
        var first = modules.Find(m => m.has_parameter("weight"));
        return weight is { Dimensions: 2 } && first is TorchSharp.Modules.Linear
            ? [weight.shape[1]] : null;
    }
}
