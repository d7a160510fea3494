using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Mixed precision: networks compute in float16 where that is safe, weights and losses
/// stay in float32, and losses are scaled up so that small gradients do not vanish.</summary>
/// <remarks>Source: Micikevicius et al. 2018, arXiv:1710.03740. TorchSharp 0.107 lacks it, so a
/// build on its packages has another HalfPrecision, which declines.</remarks>
sealed class HalfPrecision
{
    readonly DeviceType _device;
    readonly amp.GradScaler _scaler = new();

    internal HalfPrecision(DeviceType device) => _device = device;

    /// <summary>Half precision where it was asked for, else null.</summary>
    /// <exception cref="ArgumentException">The device has none.</exception>
    internal static HalfPrecision? For(GanOptions options, Device? device)
    {
        if (!options.MixedPrecision)
            return null;
        if (device?.type != DeviceType.CUDA)
            throw new ArgumentException(
                $"{options.GetType().Name}: MixedPrecision needs a CUDA device, got "
                + $"{device?.ToString() ?? "cpu"}. Leave it out, or train on a GPU.");
        return new(DeviceType.CUDA);
    }

    /// <summary>Until disposed, networks compute in half precision.</summary>
    internal IDisposable Networks() => autocast(_device);

    /// <summary>Where the scale of losses stands.</summary>
    internal Dictionary<string, double> Scale
    {
        get => _scaler.state_dict();
        set => _scaler.load_state_dict(value);
    }

    /// <summary>The loss to go backward from.</summary>
    internal Tensor Scaled(Tensor loss) => _scaler.scale(loss);

    /// <summary>One step by gradients of a scaled loss; left out when one overflowed, with a
    /// smaller scale from then on.</summary>
    internal void Step(optim.Optimizer optimizer)
    {
        _scaler.step(optimizer);
        _scaler.update();
    }
}
