using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GanNotebooks.Kernel.Display;

/// <summary>The name that a person gave the code of a stack frame.</summary>
internal static partial class FrameName
{
    /// <summary>A method's name, though the compiler may have turned it into a state machine or a
    /// closure; "the cell" for its top level.</summary>
    public static string Of(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method)
            return "the cell";
        var type = method.DeclaringType;
        var hidden = method.Name == "MoveNext" && type is not null ? type.Name : method.Name;
        var name = Given().Match(hidden) is { Success: true } match
            ? match.Groups["name"].Value
            : hidden;
        while (type is { Name: ['<', ..], DeclaringType: { } outer })
            type = outer;
        if (name is "Initialize" or "Factory" || name.Contains('<'))
            return "the cell";
        return type is null or { Name: "Script", Namespace: null }
            ? name
            : $"{type.Name}.{name}";
    }

    /// <summary>The compiler writes <c>&lt;Given&gt;d__0</c>.</summary>
    [GeneratedRegex("<+(?<name>[^<>]+)>")]
    private static partial Regex Given();
}
