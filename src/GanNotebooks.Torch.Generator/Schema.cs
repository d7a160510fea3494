using System;
using System.Collections.Generic;
using System.Linq;

namespace GanNotebooks.Torch.Generator;

/// <summary>One argument or result of an operator, as libtorch prints it.</summary>
/// <param name="type">The type without alias marks: <c>Tensor</c>, <c>int[2]</c>, <c>Scalar</c>.</param>
/// <param name="optional">Whether <c>None</c> is a legal value.</param>
/// <param name="name">The argument's name; empty for an unnamed result.</param>
/// <param name="default">The default value as written, or null when the argument is required.</param>
/// <param name="mutated">Whether the operator writes into it (<c>Tensor(a!)</c>).</param>
internal sealed class Argument(string type, bool optional, string name, string? @default, bool mutated)
{
    public string Type { get; } = type;
    public bool Optional { get; } = optional;
    public string Name { get; set; } = name;
    public string? Default { get; } = @default;
    public bool Mutated { get; } = mutated;

    /// <summary>The same argument without its default.</summary>
    public Argument Required() => new(Type, Optional, Name, null, Mutated);

    public bool IsList => Type.EndsWith("]", StringComparison.Ordinal);

    /// <summary>The element type of a list, or the type itself.</summary>
    public string Element => IsList ? Type.Substring(0, Type.IndexOf('[')) : Type;

    /// <summary>Whether Python lets one number stand for the list (<c>int[1]</c>).</summary>
    public bool OneMayStandForAll => Type is "int[1]" or "SymInt[1]";
}

/// <summary>One line of an .ops file: an operator's schema and how C# callers see it.</summary>
internal sealed class Schema(string text, string name, string overload, List<Argument> arguments, List<Argument> results)
{
    public string Text { get; } = text;
    public string Name { get; } = name;
    public string Overload { get; } = overload;
    public List<Argument> Arguments { get; } = arguments;
    public List<Argument> Results { get; } = results;

    /// <summary>The name of the typed member in <c>Aten</c>.</summary>
    public string RawName => Overload.Length == 0 ? Name : Name + "_" + Overload;

    /// <summary>Whether the result is the first argument, changed in place.</summary>
    public bool InPlace => Arguments.Count > 0 && Arguments[0].Mutated && Results.Count == 1 && Results[0].Mutated;

    public static Schema Parse(string line)
    {
        var hint = line.IndexOf(" # ", StringComparison.Ordinal);
        var text = (hint < 0 ? line : line.Substring(0, hint)).Trim();
        var open = text.IndexOf('(');
        var arrow = text.LastIndexOf(" -> ", StringComparison.Ordinal);
        if (!text.StartsWith("aten::", StringComparison.Ordinal) || open < 0 || arrow < open)
            throw new FormatException("expected aten::name.overload(arguments) -> results");

        var full = text.Substring(6, open - 6).Split(['.'], 2);
        var inner = text.Substring(open + 1, text.LastIndexOf(')', arrow) - open - 1);
        var outer = text.Substring(arrow + 4).Trim();
        if (outer.StartsWith("(", StringComparison.Ordinal)) outer = outer.Substring(1, outer.Length - 2);

        var schema = new Schema(text, full[0], full.Length > 1 ? full[1] : "",
            Split(inner).Where(a => a != "*").Select(ParseArgument).ToList(),
            Split(outer).Select(ParseArgument).ToList());
        if (hint >= 0) schema.Rename(line.Substring(hint + 3));
        return schema;
    }

    // "dim: dimensions, dtype: type" gives arguments the names that TorchSharp's members have.
    void Rename(string hints)
    {
        foreach (var pair in hints.Split(','))
        {
            var names = pair.Split(':');
            var argument = Arguments.FirstOrDefault(a => a.Name == names[0].Trim())
                ?? throw new FormatException($"no argument is called '{names[0].Trim()}'");
            argument.Name = names[1].Trim();
        }
    }

    // Commas inside (a!), [1, 2] and "..." do not separate.
    static IEnumerable<string> Split(string list)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < list.Length; i++)
        {
            if (list[i] is '(' or '[') depth++;
            else if (list[i] is ')' or ']') depth--;
            else if (list[i] == ',' && depth == 0)
            {
                yield return list.Substring(start, i - start).Trim();
                start = i + 1;
            }
        }
        if (list.Substring(start).Trim() is { Length: > 0 } last) yield return last;
    }

    static Argument ParseArgument(string text)
    {
        string? @default = null;
        var equals = text.IndexOf('=');
        if (equals >= 0) (text, @default) = (text.Substring(0, equals), text.Substring(equals + 1));

        var mutated = text.Contains('!');
        var alias = text.IndexOf('(');
        if (alias >= 0) text = text.Remove(alias, text.IndexOf(')', alias) - alias + 1);

        var parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var type = parts[0];
        var optional = type.EndsWith("?", StringComparison.Ordinal);
        return new Argument(optional ? type.TrimEnd('?') : type, optional,
            parts.Length > 1 ? parts[1] : "", @default, mutated);
    }
}
