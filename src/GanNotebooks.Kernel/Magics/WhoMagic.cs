using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!who</c> lists the variables, <c>#!whos</c> with their types and values.</summary>
internal sealed class WhoMagic(Interpreter interpreter, bool withValues) : IMagic
{
    const int MostCharacters = 100;

    public IReadOnlyList<string> Names { get; } = [withValues ? "whos" : "who"];

    public string Summary =>
        withValues ? "lists the variables with their types and values" : "lists the variables";

    public void Run(MagicPart call, CellContext context, CellRunner runner)
    {
        var variables = interpreter.Variables();
        if (withValues)
            Table.Show(["Variable", "Type", "Value"], [.. variables.Select(variable => new[]
            {
                variable.Name, TypeName(variable.Type), Short(variable.Value, context),
            })]);
        else
            Table.Show(["Variable"], [.. variables.Select(variable => new[] { variable.Name })]);
    }

    /// <summary>As C# writes it: List&lt;Int32&gt;.</summary>
    static string TypeName(Type type)
    {
        var arguments = type.GenericTypeArguments.Select(TypeName);
        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>"
            : type.Name;
    }

    /// <summary>The value's plain text in one line.</summary>
    static string Short(object? value, CellContext context)
    {
        var text = $"{context.Format(value, "text/plain")["text/plain"]}".ReplaceLineEndings(" ");
        return text.Length <= MostCharacters ? text : text[..MostCharacters] + "…";
    }
}
