using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Turns the code of a cell into an assembly that sees what earlier cells declared.
/// </summary>
internal sealed class SubmissionCompiler(ReferenceSet references)
{
    public static readonly CSharpParseOptions Parse =
        new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>The first cell of all: what it uses is in scope in every other. As an option of
    /// the compilation, every cell would bind it anew.</summary>
    public const string Prelude = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using static Microsoft.DotNet.Interactive.Kernel;
        """;

    /// <summary>Versions of one assembly that differ are the loader's matter, not the cell's, and
    /// a task that ends a cell is awaited by the kernel.</summary>
    static readonly Dictionary<string, ReportDiagnostic> Quiet = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
        ["CS4014"] = ReportDiagnostic.Suppress,
    };

    static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        concurrentBuild: false,   // a cell is small: handing it round costs more than it saves
        specificDiagnosticOptions: Quiet,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        nullableContextOptions: NullableContextOptions.Annotations);

    /// <summary>Unsafe code is allowed, but only to cells that hold some: the attributes that it
    /// needs are looked for in every reference, a tenth of what compiling a small cell takes.
    /// </summary>
    static readonly CSharpCompilationOptions Unsafe = Options.WithAllowUnsafe(true);

    const string NeedsUnsafe = "CS0227";

    readonly Lock gate = new();
    Blank? blank;
    int count;

    /// <summary>A submission that has its predecessors and references but no code yet. Cells that
    /// follow the same ones share what binding them took.</summary>
    sealed record Blank(Chain Chain, int References, CSharpCompilation Compilation);

    /// <summary>Compiles code that follows earlier cells.</summary>
    /// <exception cref="CompilationFailed">The code has errors.</exception>
    public Submission Compile(
        string code, string path, Chain chain, CancellationToken token)
    {
        var given = references.Count;
        var plain = Analyse(code, path, chain);
        try
        {
            return Guarded(plain, given, token);
        }
        catch (CompilationFailed failed) when (failed.Errors.Any(error => error.Id == NeedsUnsafe))
        {
            return Guarded(plain.WithOptions(Unsafe), given, token);
        }
    }

    /// <summary>Compiles code with its guards against interrupts.</summary>
    /// <exception cref="CompilationFailed">The code has errors.</exception>
    static Submission Guarded(CSharpCompilation plain, int given, CancellationToken token)
    {
        var tree = plain.SyntaxTrees[0];
        var guarded = InterruptGuard.In(plain);
        if (guarded == tree)
            return Emit(plain, given, token);
        try
        {
            var submission = Emit(plain.ReplaceSyntaxTree(tree, guarded), given, token);
            return submission.Warnings is []
                ? submission
                : submission with { Warnings = WarningsIn(plain.GetDiagnostics(token)) };
        }
        catch (CompilationFailed)
        {
            return Emit(plain, given, token);   // fails alike, quoting the code as written
        }
    }

    /// <summary>The compilation of code that follows earlier cells; nothing runs.</summary>
    /// <param name="code">C# in script form.</param>
    /// <param name="path">The name that errors and stack traces give it.</param>
    /// <param name="chain">The cells before it.</param>
    public CSharpCompilation Analyse(string code, string path, Chain chain)
    {
        var text = SourceText.From(code, Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(text, Parse, path);
        return BlankAfter(chain).Compilation.AddSyntaxTrees(tree);
    }

    /// <summary>Binds the references for code that will follow these cells, ahead of it.</summary>
    public void Prepare(Chain chain) => _ = BlankAfter(chain).Compilation.Assembly;

    Blank BlankAfter(Chain chain)
    {
        lock (gate)
        {
            var given = references.Count;
            if (blank?.Chain != chain || blank.References != given)
                blank = new Blank(chain, given, CSharpCompilation.CreateScriptCompilation(
                    $"Submission#{++count}", null, references.After(chain.References), Options,
                    chain.Last, typeof(object)));
            return blank;
        }
    }

    /// <summary>Compiles to an image with its symbols.</summary>
    /// <exception cref="CompilationFailed">The code has errors.</exception>
    static Submission Emit(CSharpCompilation compilation, int given, CancellationToken token)
    {
        var root = compilation.SyntaxTrees[0].GetCompilationUnitRoot(token);
        if (root.Members.Count == 0)
            return WithoutCode(compilation, given, token);

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
        var result = compilation.Emit(image, symbols, options: options, cancellationToken: token);
        return result.Success
            ? new Submission(new Chain(compilation, given), image.ToArray(), symbols.ToArray(),
                WarningsIn(result.Diagnostics), HasCode: true)
            : throw new CompilationFailed(result.Diagnostics);
    }

    /// <summary>Usings and comments make no assembly.</summary>
    static Submission WithoutCode(
        CSharpCompilation compilation, int given, CancellationToken token)
    {
        var found = compilation.GetDiagnostics(token);
        return found.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? throw new CompilationFailed(found)
            : new Submission(
                new Chain(compilation, given), [], [], WarningsIn(found), HasCode: false);
    }

    static List<Diagnostic> WarningsIn(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)];
}
