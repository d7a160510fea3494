using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Scripting;
using static Microsoft.DotNet.Interactive.Kernel;

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
        var variables = interpreter.Variables().ToList();
        string[] columns = withValues ? ["Variable", "Type", "Value"] : ["Variable"];
        display(new ValueTable(
            columns,
            [.. variables.Select(variable => withValues
                ? new[] { variable.Name, TypeName(variable.Type), Short(variable.Value, context) }
                : [variable.Name])],
            Rest: variables.Count == 0 ? "none" : ""));
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
