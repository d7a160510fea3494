using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Contest;

/// <summary>Counts the floating-point operations that linear layers and convolutions must do; all
/// others are few beside them.</summary>
/// <remarks>Two to a multiplication and addition: once forwards, once more for each gradient that
/// is asked for. Gradients of gradients are not counted.</remarks>
static class Counter
{
    /// <summary>Of one execution.</summary>
    internal static double Count(IEnumerable<nn.Module> networks, Action once)
    {
        var flops = 0.0;
        var hooks = networks.SelectMany(network => network.modules().Prepend(network)).Distinct()
            .OfType<nn.Module<Tensor, Tensor>>()
            .Where(layer => layer is Linear or Convolution)
            .Select(layer => layer.register_forward_hook((_, input, output) =>
            {
                flops += 2 * Products(layer, input, output) * Passes(layer, input);
                return output;
            })).ToArray();
        once();
        foreach (var hook in hooks)
            hook.remove();
        return flops;
    }

    // Each number of the output (of a transposed convolution: of the input) meets a kernel.
    static double Products(nn.Module layer, Tensor input, Tensor output)
    {
        var weight = layer.get_parameter("weight")!;
        var met = layer is ConvolutionTranspose ? input : output;
        return (double)met.numel() * weight.numel() / weight.shape[0];
    }

    static int Passes(nn.Module layer, Tensor input)
    {
        if (!is_grad_enabled())
            return 1;
        return 1 + (input.requires_grad ? 1 : 0)
            + (layer.get_parameter("weight")!.requires_grad ? 1 : 0);
    }
}
