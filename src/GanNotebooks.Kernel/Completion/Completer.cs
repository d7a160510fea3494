using GanNotebooks.Kernel.Magics;
using GanNotebooks.Kernel.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Completion;

/// <summary>Proposes how to go on, from what the compiler knows of this cell and the earlier ones.
/// </summary>
/// <remarks>It runs nothing and may work beside a running cell.</remarks>
internal sealed class Completer(
    SubmissionCompiler compiler, Interpreter interpreter, MagicTable magics)
{
    const int Most = 1000;

    /// <param name="cell">The cell as it stands.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    public Proposals At(CellText cell, int position)
    {
        var start = WordStart(cell.Cell, position);
        var end = WordEnd(cell.Cell, position);
        var word = cell.Cell[start..position];
        var line = cell.Cell[..position].Split('\n')[^1];
        if (line.StartsWith("#!", StringComparison.Ordinal))
            return Magics(line, position);

        var found = InCode(cell.Code, start, word);
        return new Proposals(start, end, [.. Ranking.Best(found, word).Take(Most)]);
    }

    Proposals Magics(string line, int position)
    {
        var word = line[2..];
        var names = magics.All.Select(magic => new Proposal(
            $"#!{magic.Names[0]}", "magic", magic.Summary));
        var fitting = names.Where(p => p.Text.StartsWith($"#!{word}", StringComparison.Ordinal));
        return new Proposals(position - line.Length, position, [.. fitting]);
    }

    /// <remarks>Thousands of names are in scope, and to tell about each takes longer than to leave
    /// most out.</remarks>
    IEnumerable<Proposal> InCode(string code, int start, string word)
    {
        var compilation = compiler.Analyse(code, "completion", interpreter.Latest);
        var tree = compilation.SyntaxTrees[0];
        var place = Place.At(tree, start);
        if (place.IsText)
            return [];
        var model = compilation.GetSemanticModel(tree);
        var symbols = place.Symbols(model)
            .Where(symbol => symbol.CanBeReferencedByName && Ranking.Fits(symbol.Name, word)
                && !IsHidden(symbol))
            .GroupBy(symbol => symbol.Name)
            .Select(SymbolText.Proposal)
            .Concat(place.Arguments(model).Select(SymbolText.Argument).Distinct());
        return place.AllowsKeywords && word.Length > 0 ? symbols.Concat(Keywords.All) : symbols;
    }

    /// <summary>What libraries mark as not for people, and what the compiler made.</summary>
    static bool IsHidden(ISymbol symbol) =>
        symbol.Name.StartsWith('<')
        || symbol.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name == "EditorBrowsableAttribute"
            && attribute.ConstructorArguments is [{ Value: 1 }]);

    static int WordStart(string text, int position)
    {
        while (position > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[position - 1]))
            position--;
        return position;
    }

    static int WordEnd(string text, int position)
    {
        while (position < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[position]))
            position++;
        return position;
    }
}
