using System.Collections;
using System.Reflection;
using GanNotebooks.Kernel.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace GanNotebooks.Kernel.Display;

/// <summary>Values that come one by one, some time after each other.</summary>
internal static class AsyncSequence
{
    static readonly MethodInfo Blocking =
        typeof(AsyncSequence).GetMethod(nameof(First), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>What to show of a value: of an <see cref="IAsyncEnumerable{T}"/> its first elements,
    /// which are waited for; of everything else itself.</summary>
    /// <remarks>One element more than <see cref="Formatter.ListExpansionLimit"/> says, so that it
    /// shows that there are more. What is an ordinary sequence too is shown as one.</remarks>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static object? Awaited(object? value)
    {
        if (value is null or IEnumerable || IsFormatted(value.GetType()))
            return value;
        var kind = value.GetType().GetInterfaces().FirstOrDefault(type => type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        return kind is null
            ? value
            : Blocking.MakeGenericMethod(kind.GenericTypeArguments)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], null);
    }

    static bool IsFormatted(Type type) =>
        Formatter.GetPreferredFormatterFor(type, "text/html").Type != typeof(object);

    /// <returns>A sequence that does not tell its length, for nobody knows how many follow.
    /// </returns>
    static IEnumerable<T> First<T>(IAsyncEnumerable<T> source)
    {
        var token = CellRun.Ongoing?.Token ?? CancellationToken.None;
        var limit = Formatter.ListExpansionLimit + 1;
        return source.ToBlockingEnumerable(token).Take(limit).ToList().Where(_ => true);
    }
}
