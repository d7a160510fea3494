using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GanNotebooks.Torch.Generator;

/// <summary>Turns the schema lines of Operators/*.ops into typed C# members.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OperatorGenerator : IIncrementalGenerator
{
    static readonly DiagnosticDescriptor BadLine = new(
        "OPS001", "A schema line cannot be read", "'{0}': {1}", "Operators",
        DiagnosticSeverity.Error, true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(f => f.Path.EndsWith(".ops", StringComparison.Ordinal))
            .Select((f, cancel) => (f.Path, Text: f.GetText(cancel)));
        context.RegisterSourceOutput(files,
            (output, file) => Generate(output, file.Path, file.Text!));
    }

    static void Generate(SourceProductionContext output, string path, SourceText text)
    {
        var emitter = new Emitter();
        var section = "";
        foreach (var line in text.Lines)
        {
            var content = line.ToString().Trim();
            if (content.Length == 0 || content[0] == '#') continue;
            if (content[0] == '[') section = content.Trim('[', ']');
            else
            {
                try { emitter.Add(section, Schema.Parse(content)); }
                catch (Exception e) when (e is FormatException or ArgumentException)
                {
                    var place = Location.Create(path, line.Span,
                        text.Lines.GetLinePositionSpan(line.Span));
                    output.ReportDiagnostic(Diagnostic.Create(BadLine, place, content, e.Message));
                }
            }
        }
        var source = SourceText.From(emitter.Text(), Encoding.UTF8);
        output.AddSource(Path.GetFileNameWithoutExtension(path) + ".g.cs", source);
    }
}
