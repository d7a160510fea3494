using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GanNotebooks.Torch.Generator;

/// <summary>Writes the internal members of <c>Aten</c>: each pins and marshals its arguments,
/// calls, and takes the results.</summary>
internal static class CallEmitter
{
    public static void Raw(StringBuilder aten, Schema s)
    {
        var (open, close) = Pins(s);
        var (result, parameters) = (CSharpTypes.OfResults(s), Emitter.Parameters(s.Arguments));
        aten.AppendLine($"""
                    static readonly Operator @{s.RawName}__ = new("aten::{s.Name}", "{s.Overload}");
                    /// <summary><c>{Emitter.Escape(s.Text)}</c></summary>
                    internal static unsafe {result} {s.RawName}({parameters})
                    {"{"}
                        Value* args = stackalloc Value[{s.Arguments.Count + s.Results.Count}];
                        var call = new Call(@{s.RawName}__, args);
                        try
                        {"{"}
            {open}                {string.Concat(s.Arguments.Select(Marshal))}
                            {Return(s)}
            {close}            {"}"}
                        finally {"{"} call.Dispose(); {"}"}
                    {"}"}

            """);
    }

    static (string, string) Pins(Schema s)
    {
        var pinned = s.Arguments.Where(IsNumbers);
        var open = string.Concat(pinned.Select(a =>
            "                "
            + $"fixed ({Pointer(a)}* {a.Name}_ = {CSharpTypes.Identifier(a.Name)})\n"));
        if (open.Length == 0) return ("", "");
        return (open + "                {\n", "                }\n");
    }

    static bool IsNumbers(Argument a) =>
        a.IsList && !a.Element.StartsWith("Tensor", StringComparison.Ordinal);

    static string Pointer(Argument a) =>
        a.Element switch { "float" or "Scalar" => "double", "bool" => "bool", _ => "long" };

    // What C# leaves out (null, an empty span) is the schema's default where there is one.
    static string Marshal(Argument a)
    {
        var name = CSharpTypes.Identifier(a.Name);
        var absent = a.Default is null or "None" ? "AddNone" : "AddDefault";
        if (a.Type == "Tensor?[]") return $"call.AddOptional({name}); ";
        if (!IsNumbers(a))
        {
            if (!a.Optional) return $"call.Add({name}); ";
            return $"if ({name} is null) call.{absent}(); else call.Add({name}{Value(a)}); ";
        }
        var method = a.Element == "Scalar" ? "AddScalars" : "Add";
        var add = $"call.{method}({a.Name}_, {name}.Length); ";
        if (a.Optional) return $"if ({name} is null) call.{absent}(); else {add}";
        return a.Default is null ? add : $"if ({name}.IsEmpty) call.AddDefault(); else {add}";
    }

    static string Value(Argument a) =>
        a.Type is "int" or "SymInt" or "float" or "bool" or "Scalar"
            or "ScalarType" or "Layout" or "MemoryFormat" ? ".Value" : "";

    // The results lie behind the arguments.
    static string Return(Schema s)
    {
        if (s.InPlace) return $"call.Run(); return {CSharpTypes.Identifier(s.Arguments[0].Name)};";
        if (s.Results.Count == 0) return "call.Run();";
        var n = s.Arguments.Count;
        var taken = string.Join(", ", s.Results.Select((r, i) => $"{Taker(r)}(args[{n + i}])"));
        var result = s.Results.Count > 1 ? $"({taken})" : taken;
        return $"call.Run(args + {n}, {s.Results.Count}); return {result};";
    }

    static string Taker(Argument r) => r.Type switch
    {
        "Tensor" => "Take.Tensor",
        "Tensor[]" => "Take.Tensors",
        "Scalar" => "Take.Scalar",
        "int" => "Take.Int",
        "float" => "Take.Double",
        "bool" => "Take.Bool",
        _ => throw new FormatException($"no C# type stands for the result '{r.Type}'"),
    };
}
