namespace GanNotebooks.Kernel;

/// <summary>A failure that the person in front can mend: its message says what happened, what was
/// got, what was expected and what to do. It is shown without a stack trace.</summary>
internal sealed class KernelError(string message, Exception? cause = null)
    : Exception(message, cause);
