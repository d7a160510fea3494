using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>libtorch refused: the message is its own first line, then the operator and what it
/// was given.</summary>
/// <remarks>TorchSharp throws <see cref="ExternalException"/>, so code that catches that one
/// keeps working.</remarks>
public class TorchException(string message) : ExternalException(message)
{
    internal static TorchException FromNative(string error, string? context = null)
    {
        var first = error.Split('\n')[0].Trim();
        var message = context is null ? first : $"{first}\n{context}";
        return first.Contains("out of memory", StringComparison.OrdinalIgnoreCase)
            || first.Contains("allocate memory", StringComparison.Ordinal)   // the CPU's words
            ? new OutOfTensorMemoryException(message)
            : new TorchException(message);
    }
}

/// <summary>The device has no room for a tensor. Nothing was changed.</summary>
public sealed class OutOfTensorMemoryException(string message) : TorchException(message);
