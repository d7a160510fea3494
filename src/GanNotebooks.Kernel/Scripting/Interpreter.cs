using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Runs C# cell by cell; what a cell declares, the next one sees.</summary>
/// <remarks>A cell that throws or is stopped keeps what it did until then. One thread runs cells;
/// <see cref="Latest"/> may be read by any.</remarks>
internal sealed class Interpreter(SubmissionCompiler compiler, AssemblyFolders folders)
{
    readonly SubmissionContext context = new(folders);

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
        var factory = Load(submission);
        if (slots.Length <= used + 1)
            Array.Resize(ref slots, slots.Length * 2);
        try
        {
            return run.Execute(() => Awaited.Value(factory(slots)));
        }
        finally
        {
            Keep(submission);
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
    void Keep(Submission submission)
    {
        if (slots[used + 1] is null)
            return;
        if (submission.DeclaresNothing)
        {
            slots[used + 1] = null;
            return;
        }
        used++;
        latest = submission.Chain;
    }

    Func<object?[], Task<object>> Load(Submission submission)
    {
        var assembly = context.Load(submission);
        var entry = submission.Compilation.GetEntryPoint(default)!;
        return assembly.GetType(entry.ContainingType.MetadataName)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object>>>();
    }
}
