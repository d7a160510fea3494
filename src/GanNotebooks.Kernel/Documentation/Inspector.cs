using System.Xml.Linq;
using GanNotebooks.Kernel.Completion;
using GanNotebooks.Kernel.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GanNotebooks.Kernel.Documentation;

/// <summary>Tells what the name at a place is: signature, documentation, where it comes from.
/// </summary>
/// <remarks>It runs nothing and may work beside a running cell.</remarks>
internal sealed class Inspector(SubmissionCompiler compiler, Interpreter interpreter, XmlDocs docs)
{
    const int MostOverloads = 20;

    static readonly SymbolDisplayFormat Signature = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword
            | SymbolDisplayKindOptions.IncludeNamespaceKeyword);

    /// <param name="cell">The cell as it stands.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="details">Whether to tell of parameters, exceptions, overloads and source too.
    /// </param>
    /// <returns>The text, or null when there is nothing known there.</returns>
    public string? At(CellText cell, int position, bool details)
    {
        var compilation = compiler.Analyse(cell.Code, "inspection", interpreter.Latest);
        var tree = compilation.SyntaxTrees[0];
        var symbols = Symbols(compilation.GetSemanticModel(tree), tree.GetRoot(), position);
        return symbols.Count == 0 ? null : Describe(symbols, compilation, details);
    }

    /// <summary>What the word under or before the cursor means, else the call around it.</summary>
    static List<ISymbol> Symbols(SemanticModel model, SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.SpanStart > position)
            token = root.FindToken(Math.Max(0, position - 1));
        if (token.Parent is { } named && token.Span.End >= position
            && Meanings(model, named) is { Count: > 0 } found)
            return found;
        var call = token.Parent?.FirstAncestorOrSelf<ArgumentListSyntax>()?.Parent;
        return call is null ? [] : Meanings(model, call);
    }

    static List<ISymbol> Meanings(SemanticModel model, SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node);
        List<ISymbol> all = info.Symbol is { } one ? [one] : [.. info.CandidateSymbols];
        if (all.Count == 0)
            all = [.. model.GetMemberGroup(node)];
        if (all.Count == 0 && model.GetDeclaredSymbol(node) is { } declared)
            all = [declared];
        if (all.Count == 0 && node is PredefinedTypeSyntax
            && model.GetTypeInfo(node).Type is { } type)
            all = [type];
        return all;
    }

    string Describe(List<ISymbol> symbols, CSharpCompilation compilation, bool details)
    {
        var first = symbols[0];
        var lines = symbols.Take(details ? MostOverloads : 1)
            .Select(symbol => symbol.ToDisplayString(Signature)).ToList();
        if (!details && symbols.Count > 1)
            lines[0] += $" (+ {symbols.Count - 1} more)";

        if (Documentation(first, compilation) is { } member)
        {
            lines.Add("");
            lines.Add(DocText.Summary(member));
            if (details)
                lines.AddRange(DocText.Details(member));
        }
        if (details && first.DeclaringSyntaxReferences is [var source, ..])
            lines.AddRange(["", source.GetSyntax().ToString()]);
        else if (details && first.ContainingAssembly is { } assembly)
            lines.AddRange(["", $"Assembly: {assembly.Identity.Name} {assembly.Identity.Version}"]);
        return string.Join('\n', lines);
    }

    XElement? Documentation(ISymbol symbol, CSharpCompilation compilation)
    {
        var original = symbol is IMethodSymbol { ReducedFrom: { } extension }
            ? extension
            : symbol.OriginalDefinition;
        if (original.GetDocumentationCommentXml() is { Length: > 0 } xml
            && xml.StartsWith("<member", StringComparison.Ordinal))
            return XElement.Parse(xml);
        return original.GetDocumentationCommentId() is { } id
            && original.ContainingAssembly is { } assembly
            && compilation.GetMetadataReference(assembly) is PortableExecutableReference reference
            && reference.FilePath is { } path
            ? docs.Find(path, id)
            : null;
    }
}
