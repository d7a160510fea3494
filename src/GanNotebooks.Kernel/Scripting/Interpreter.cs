using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Runs C# cell by cell; what a cell declares, the next one sees.</summary>
/// <remarks>A cell that throws or is stopped keeps what it did until then. One thread runs cells;
/// <see cref="Latest"/> may be read by any.</remarks>
internal sealed class Interpreter(SubmissionCompiler compiler, AssemblyFolders folders)
{
    /// <summary>Code that may unload costs its cell a millisecond, so the first cells stay.
    /// </summary>
    const int MostKept = 1000;

    readonly ConcurrentDictionary<string, Assembly> earlier = [];
    int loaded;

    /// <summary>What each submission holds: index 0 is the host's, which stays empty.</summary>
    object?[] slots = new object?[64];
    int used;
    volatile Chain latest = Chain.Empty;

    /// <summary>The cells that took effect.</summary>
    public Chain Latest => latest;

    /// <summary>Compiles code after all that ran before.</summary>
    /// <exception cref="CompilationFailed">The code has errors.</exception>
    public Submission Compile(string code, string path, CancellationToken token = default) =>
        compiler.Compile(code, path, latest, token);

    /// <summary>Runs what <see cref="Compile"/> gave, on this thread.</summary>
    /// <returns>The value of its last expression, awaited if it is a task; null for none.</returns>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public object? Run(Submission submission, CellRun run)
    {
        if (!submission.HasCode)
        {
            latest = submission.Chain;
            return null;
        }
        var cell = Load(submission);
        if (slots.Length <= used + 1)
            Array.Resize(ref slots, slots.Length * 2);
        var given = (object?[])slots.Clone();   // the run may be left behind and write later
        try
        {
            return run.Execute(() => Awaited.Value(Start(submission, cell, given)));
        }
        finally
        {
            Keep(submission, cell, given[used + 1]);
        }
    }

    /// <summary>What cells declared, the latest of each name, by name.</summary>
    public IEnumerable<(string Name, Type Type, object? Value)> Variables() => slots
        .Take(used + 1)
        .Reverse()
        .OfType<object>()
        .SelectMany(cell => cell.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(field => !field.Name.StartsWith('<'))
            .Select(field => (field.Name, field.FieldType, field.GetValue(cell))))
        .DistinctBy(variable => variable.Name)
        .OrderBy(variable => variable.Name);

    /// <summary>A submission takes effect once its object exists, however it ended. One that
    /// declares nothing is forgotten, for each that is kept makes the next compilation longer.
    /// </summary>
    void Keep(Submission submission, Assembly cell, object? held)
    {
        if (held is null || submission.DeclaresNothing)
            return;
        slots[++used] = held;
        earlier[cell.GetName().Name!] = cell;
        latest = submission.Chain;
        Task.Run(() => compiler.Prepare(submission.Chain));
    }

    /// <summary>Loads a cell's assembly. In a long session, those that no later cell can refer to
    /// go once nothing uses them any more.</summary>
    Assembly Load(Submission submission)
    {
        var unloads = ++loaded > MostKept && submission.DeclaresNothing;
        return new SubmissionContext(folders, earlier, unloads).Load(submission);
    }

    static Task<object> Start(Submission submission, Assembly cell, object?[] slots)
    {
        var entry = submission.Compilation.GetEntryPoint(default)!;
        return cell.GetType(entry.ContainingType.MetadataName)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object>>>()(slots);
    }
}
