using Microsoft.CodeAnalysis;

namespace GanNotebooks.Kernel.Completion;

/// <summary>Symbols in words.</summary>
internal static class SymbolText
{
    static readonly SymbolDisplayFormat Parameters = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>One proposal for all symbols of a name: overloads are counted.</summary>
    public static Proposal Proposal(IGrouping<string, ISymbol> same)
    {
        var first = same.First();
        var more = same.Count(symbol => symbol is IMethodSymbol) - 1;
        var signature = Signature(first) + (more > 0 ? $" (+ {more} more)" : "");
        return new Proposal(first.Name, Kind(first), signature);
    }

    /// <summary>A parameter as the name before an argument.</summary>
    public static Proposal Argument(IParameterSymbol parameter) =>
        new($"{parameter.Name}:", Kind(parameter), Signature(parameter));

    /// <summary>Jupyter's word for it; front ends choose an icon by it.</summary>
    static string Kind(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "module",
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => "interface",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => "enum",
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => "struct",
        ITypeSymbol => "class",
        IMethodSymbol => "function",
        IPropertySymbol => "property",
        IEventSymbol => "event",
        IFieldSymbol { IsConst: true } => "constant",
        IFieldSymbol { ContainingType.IsScriptClass: true } => "instance",
        IFieldSymbol => "field",
        IParameterSymbol => "param",
        _ => "instance",
    };

    static string Signature(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method =>
            $"{Arguments(method)} : {Short(method.ReturnType)}",
        IPropertySymbol property => Short(property.Type),
        IFieldSymbol field => Short(field.Type),
        ILocalSymbol local => Short(local.Type),
        IParameterSymbol parameter => Short(parameter.Type),
        _ => "",
    };

    static string Arguments(IMethodSymbol method)
    {
        var text = method.ToDisplayString(Parameters);
        return text[text.IndexOf('(')..];
    }

    static string Short(ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
