using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>Sets whether this thread records operations, until disposed.</summary>
/// <remarks>The setting belongs to the thread: dispose it before awaiting.</remarks>
public sealed class AutoGradMode(bool enabled) : IDisposable
{
    readonly int before = Native.gan_grad_mode(enabled ? 1 : 0);

    /// <summary>Whether this thread records operations.</summary>
    public static bool IsEnabled => Native.gan_grad_mode(-1) != 0;

    /// <summary>Restores what was before.</summary>
    public void Dispose() => Native.gan_grad_mode(before);
}

/// <summary>Sets whether this thread is in inference mode, until disposed.</summary>
/// <remarks>The setting belongs to the thread: dispose it there, innermost first.</remarks>
public sealed class InferenceMode(bool mode) : IDisposable
{
    readonly int thread = Environment.CurrentManagedThreadId;
    IntPtr guard = Native.gan_inference_enter(mode ? 1 : 0);

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool IsEnabled => Native.gan_inference_enabled() != 0;

    /// <summary>Restores what was before.</summary>
    /// <exception cref="InvalidOperationException">Called on another thread.</exception>
    public void Dispose()
    {
        if (guard == IntPtr.Zero) return;
        if (thread != Environment.CurrentManagedThreadId)
            throw new InvalidOperationException(
                "Inference mode must be left on the thread that entered it.");
        Native.gan_inference_leave(guard);
        guard = IntPtr.Zero;
    }
}

/// <summary>Sets anomaly detection, until disposed.</summary>
public sealed class AnomalyMode : IDisposable
{
    readonly int before;

    /// <summary>Sets anomaly detection for the process.</summary>
    public AnomalyMode(bool enabled, bool check_nan = true) =>
        before = Native.gan_anomaly(enabled ? 1 : 0, check_nan ? 1 : 0);

    /// <summary>Whether anomaly detection is on.</summary>
    public static bool IsEnabled => (Native.gan_anomaly(-1, 0) & 1) != 0;

    /// <summary>Whether it looks for NaN in gradients.</summary>
    public static bool ShouldCheckNaN => (Native.gan_anomaly(-1, 0) & 2) != 0;

    /// <summary>Restores what was before.</summary>
    public void Dispose() => Native.gan_anomaly(before & 1, before >> 1);
}
