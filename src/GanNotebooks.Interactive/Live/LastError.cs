using System.Runtime.ExceptionServices;

namespace GanNotebooks.Interactive;

/// <summary>Notes the exceptions of one thread. An iterator is not told why its loop is being
/// left; what was thrown last before says it.</summary>
sealed class LastError : IDisposable
{
    readonly int _thread = Environment.CurrentManagedThreadId;

    public LastError() => AppDomain.CurrentDomain.FirstChanceException += Note;

    /// <summary>What was thrown last since it was set to null; null when nothing was.</summary>
    public Exception? Value { get; set; }

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= Note;

    void Note(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (Environment.CurrentManagedThreadId == _thread)
            Value = thrown.Exception;
    }
}
