using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GanNotebooks.Kernel.Scripting;

/// <summary>Lets every loop, method and lambda of a cell, and every statement that calls something,
/// ask whether somebody interrupted it, so that it ends between two of its own statements. Aborting
/// its thread ends it anywhere, even where the runtime itself does not survive that.</summary>
/// <remarks>Adds no line, so that line numbers stay; columns do not.</remarks>
internal sealed class InterruptGuard(SemanticModel model) : CSharpSyntaxRewriter
{
    static readonly StatementSyntax Ask = SyntaxFactory.ParseStatement(
        "global::Microsoft.DotNet.Interactive.Kernel.StopIfInterrupted();");

    bool found;

    /// <summary>The tree with its guards; the very same if it needs none.</summary>
    public static SyntaxTree In(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var guard = new InterruptGuard(compilation.GetSemanticModel(tree));
        var root = guard.Visit(tree.GetRoot());
        return guard.found
            ? CSharpSyntaxTree.Create(
                (CSharpSyntaxNode)root, (CSharpParseOptions)tree.Options, tree.FilePath,
                tree.Encoding)
            : tree;
    }

    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        var cell = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
        return cell.WithMembers([.. cell.Members.SelectMany((member, i) =>
            i > 0 && member is GlobalStatementSyntax or FieldDeclarationSyntax && Calls(member)
                ? [Asking(SyntaxFactory.GlobalStatement(Ask)), member]
                : new[] { member })]);
    }

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var block = (BlockSyntax)base.VisitBlock(node)!;
        return block.WithStatements([.. block.Statements.SelectMany((statement, i) =>
            i > 0 && statement is not LocalFunctionStatementSyntax && Calls(statement)
                ? [Asking(Ask), statement]
                : new[] { statement })]);
    }

    static bool Calls(SyntaxNode statement) =>
        statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Any();

    T Asking<T>(T statement)
    {
        found = true;
        return statement;
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node)
    {
        var loop = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node)
    {
        var loop = (DoStatementSyntax)base.VisitDoStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
    {
        var loop = (ForStatementSyntax)base.VisitForStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node)
    {
        var loop = (ForEachStatementSyntax)base.VisitForEachStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        var loop = (ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!;
        return loop.WithStatement(Guarded(loop.Statement));
    }

    /// <summary>A backward goto is a loop as well.</summary>
    public override SyntaxNode? VisitLabeledStatement(LabeledStatementSyntax node)
    {
        var labeled = (LabeledStatementSyntax)base.VisitLabeledStatement(node)!;
        return labeled.WithStatement(Guarded(labeled.Statement));
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var function = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        if (function.Body is { } body)
            return function.WithBody(Guarded(body));
        return Body(function.ExpressionBody, model.GetDeclaredSymbol(node)) is { } block
            ? function.WithExpressionBody(null).WithSemicolonToken(default)
                .WithBody(block.WithTrailingTrivia(function.GetTrailingTrivia()))
            : function;
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var method = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (method.Body is { } body)
            return method.WithBody(Guarded(body));
        return Body(method.ExpressionBody, model.GetDeclaredSymbol(node)) is { } block
            ? method.WithExpressionBody(null).WithSemicolonToken(default)
                .WithBody(block.WithTrailingTrivia(method.GetTrailingTrivia()))
            : method;
    }

    /// <summary>The guarded body of a method that is one expression; the line ends around its arrow
    /// stay.</summary>
    BlockSyntax? Body(ArrowExpressionClauseSyntax? clause, IMethodSymbol? method) =>
        clause is null || method is null
            ? null
            : Body(clause.Expression, method)?.WithLeadingTrivia(
                clause.ArrowToken.LeadingTrivia.AddRange(clause.ArrowToken.TrailingTrivia));

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        var lambda = (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!;
        return Body(node, lambda) is { } body ? lambda.WithBody(body) : lambda;
    }

    public override SyntaxNode? VisitParenthesizedLambdaExpression(
        ParenthesizedLambdaExpressionSyntax node)
    {
        var lambda =
            (ParenthesizedLambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!;
        return Body(node, lambda) is { } body ? lambda.WithBody(body) : lambda;
    }

    /// <summary>The guarded body of a lambda; null where it must stay as it is: data that describes
    /// code can hold no statements.</summary>
    BlockSyntax? Body(LambdaExpressionSyntax before, LambdaExpressionSyntax after)
    {
        if (after.Block is { } block)
            return Guarded(block);
        if (model.GetTypeInfo(before).ConvertedType is not { TypeKind: TypeKind.Delegate }
            || model.GetSymbolInfo(before).Symbol is not IMethodSymbol method)
            return null;
        return Body(after.ExpressionBody!, method);
    }

    BlockSyntax? Body(ExpressionSyntax value, IMethodSymbol method)
    {
        if (value is ThrowExpressionSyntax or RefExpressionSyntax)
            return null;
        var gives = !method.ReturnsVoid
            && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });
        return Guarded(gives
            ? SyntaxFactory.ReturnStatement(value.WithLeadingTrivia(
                value.GetLeadingTrivia().Insert(0, SyntaxFactory.Space)))
            : SyntaxFactory.ExpressionStatement(value));
    }

    BlockSyntax Guarded(StatementSyntax body) => SyntaxFactory.Block(Asking(Ask), body);
}
