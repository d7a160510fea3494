using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GanNotebooks.Kernel.Completion;

/// <summary>What the syntax around a place allows there.</summary>
internal sealed class Place
{
    readonly SyntaxToken before;
    readonly int position;

    Place(SyntaxToken before, int position, bool isText) =>
        (this.before, this.position, IsText) = (before, position, isText);

    /// <summary>Whether it lies in a string or a comment, where nothing is proposed.</summary>
    public bool IsText { get; }

    public bool AllowsKeywords =>
        Container is null && Initializer is null && !before.IsKind(SyntaxKind.NewKeyword);

    /// <summary>The braces of an object creation, if the place may begin a member in them. While
    /// there is no "=", the parser takes them for a collection's.</summary>
    InitializerExpressionSyntax? Initializer =>
        before.IsKind(SyntaxKind.OpenBraceToken) || before.IsKind(SyntaxKind.CommaToken)
            ? before.Parent as InitializerExpressionSyntax
            : null;

    /// <summary>What stands before the dot, if the place follows one.</summary>
    SyntaxNode? Container => !before.IsKind(SyntaxKind.DotToken) ? null : before.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        QualifiedNameSyntax name => name.Left,
        MemberBindingExpressionSyntax binding =>
            binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    public static Place At(SyntaxTree tree, int position)
    {
        var root = tree.GetRoot();
        var token = root.FindToken(position);
        var before = token.SpanStart < position ? token : token.GetPreviousToken();
        var trivia = root.FindTrivia(position);
        var inside = trivia.Span.Start < position && trivia.Kind() is
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia;
        return new Place(before, position, inside || IsInString(token, position));
    }

    public IEnumerable<ISymbol> Symbols(SemanticModel model)
    {
        if (Container is { } container)
            return Members(model, container);
        if (before.Parent is UsingDirectiveSyntax)
            return model.LookupNamespacesAndTypes(position);
        if (before.IsKind(SyntaxKind.NewKeyword))
            return model.LookupNamespacesAndTypes(position).Where(CanBeMade);
        if (Initializer is { Parent: { } creation } && Settable(model, creation) is [_, ..] members)
            return members;
        return model.LookupSymbols(position);
    }

    IEnumerable<ISymbol> Members(SemanticModel model, SyntaxNode container)
    {
        var symbol = model.GetSymbolInfo(container).Symbol;
        if (symbol is INamespaceSymbol space)
            return model.LookupNamespacesAndTypes(position, space);
        if (symbol is ITypeSymbol type)
            return model.LookupSymbols(position, type)
                .Where(member => member.IsStatic || member is ITypeSymbol);
        var value = model.GetTypeInfo(container).Type;
        return value is null or IErrorTypeSymbol
            ? []
            : model.LookupSymbols(position, value, includeReducedExtensionMethods: true)
                .Where(member => !member.IsStatic && member is not ITypeSymbol);
    }

    /// <summary>The parameters that the surrounding call's arguments may be given by.</summary>
    public IEnumerable<IParameterSymbol> Arguments(SemanticModel model)
    {
        if (before.Parent is not ArgumentListSyntax list || list.Parent is null)
            return [];
        var call = model.GetSymbolInfo(list.Parent);
        return (call.Symbol is null ? call.CandidateSymbols : [call.Symbol])
            .OfType<IMethodSymbol>()
            .SelectMany(method => method.Parameters);
    }

    static List<ISymbol> Settable(SemanticModel model, SyntaxNode creation)
    {
        var type = model.GetTypeInfo(creation).Type;
        return type is null ? [] : [.. model.LookupSymbols(creation.SpanStart, type).Where(member =>
            !member.IsStatic && member is IFieldSymbol or IPropertySymbol { SetMethod: not null })];
    }

    static bool CanBeMade(ISymbol symbol) => symbol is INamespaceSymbol
        or INamedTypeSymbol
        {
            IsAbstract: false, IsStatic: false, TypeKind: not TypeKind.Interface,
        };

    static bool IsInString(SyntaxToken token, int position) =>
        token.SpanStart < position && position <= token.Span.End
        && (token.IsKind(SyntaxKind.StringLiteralToken)
            || token.IsKind(SyntaxKind.CharacterLiteralToken)
            || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        && !(position == token.Span.End && !token.ContainsDiagnostics);
}
