namespace GanNotebooks.Kernel.Scripting;

/// <summary>The value behind a cell's last expression: a task's result rather than the task.
/// </summary>
internal static class Awaited
{
    public static async Task<object?> Value(Task<object> cell)
    {
        object? value = await cell.ConfigureAwait(false);
        if (AsTask(value) is not { } task)
            return value;
        await task.ConfigureAwait(false);
        var type = task.GetType();
        return HasResult(type) ? type.GetProperty("Result")!.GetValue(task) : null;
    }

    static Task? AsTask(object? value) => value switch
    {
        Task task => task,
        ValueTask task => task.AsTask(),
        not null when value.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
            (Task)type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(value, null)!,
        _ => null,
    };

    /// <summary>An async method that returns no value gives a task of this internal type.</summary>
    static bool HasResult(Type type)
    {
        while (type is { IsGenericType: false, BaseType: { } parent })
            type = parent;
        return type.IsGenericType && type.GenericTypeArguments[0].Name != "VoidTaskResult";
    }
}
