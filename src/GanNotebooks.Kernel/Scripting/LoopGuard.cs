using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Lets every loop of a cell ask whether somebody interrupted it, so that it ends between
/// two of its own statements. Aborting its thread ends it anywhere, even where the runtime itself
/// does not survive that.</summary>
/// <remarks>Adds no line, so that line numbers stay; columns do not.</remarks>
internal sealed class LoopGuard : CSharpSyntaxRewriter
{
    static readonly StatementSyntax Ask = SyntaxFactory.ParseStatement(
        "global::Microsoft.DotNet.Interactive.Kernel.StopIfInterrupted();");

    bool found;

    /// <summary>The tree with guarded loops; the very same if it has none.</summary>
    public static SyntaxTree In(SyntaxTree tree)
    {
        var guard = new LoopGuard();
        var root = guard.Visit(tree.GetRoot());
        return guard.found
            ? CSharpSyntaxTree.Create(
                (CSharpSyntaxNode)root, (CSharpParseOptions)tree.Options, tree.FilePath,
                tree.Encoding)
            : tree;
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        node.WithStatement(Guarded(node.Statement));

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        node.WithStatement(Guarded(node.Statement));

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        node.WithStatement(Guarded(node.Statement));

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        node.WithStatement(Guarded(node.Statement));

    public override SyntaxNode? VisitForEachVariableStatement(
        ForEachVariableStatementSyntax node) => node.WithStatement(Guarded(node.Statement));

    /// <summary>A backward goto is a loop as well.</summary>
    public override SyntaxNode? VisitLabeledStatement(LabeledStatementSyntax node) =>
        node.WithStatement(Guarded(node.Statement));

    StatementSyntax Guarded(StatementSyntax body)
    {
        found = true;
        return SyntaxFactory.Block(Ask, (StatementSyntax)Visit(body));
    }
}
