using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GanNotebooks.Torch.Generator;

/// <summary>How the types and values of a schema are written in C#.</summary>
internal static class CSharpTypes
{
    static readonly HashSet<string> Keywords =
        [
            "in", "out", "params", "base", "checked", "float", "double", "long", "int", "bool",
            "string", "as", "ref", "implicit",
        ];

    public static string Identifier(string name) => Keywords.Contains(name) ? "@" + name : name;

    public static string Of(Argument a)
    {
        var type = a.Type switch
        {
            "Tensor" => "Tensor",
            "int" or "SymInt" => "long",
            "float" => "double",
            "bool" => "bool",
            "Scalar" => "Scalar",
            "str" => "string",
            "ScalarType" => "ScalarType",
            "Layout" => "long",
            "MemoryFormat" => "MemoryFormat",
            "Device" => "Device",
            "Generator" => "Generator",
            "Tensor[]" => "IList<Tensor>",
            "Tensor?[]" => "IList<Tensor?>",
            _ when a.Element is "int" or "SymInt" => a.Optional ? "long[]" : "ReadOnlySpan<long>",
            _ when a.Element is "float" or "Scalar" => "double[]",
            _ when a.Element == "bool" => "bool[]",
            _ => throw new FormatException($"no C# type stands for '{a.Type}'"),
        };
        return a.Optional ? type + "?" : type;
    }

    public static string OfResults(Schema s) => s.Results.Count switch
    {
        0 => "void",
        1 => OfResult(s.Results[0]),
        _ => "(" + string.Join(", ", s.Results.Select(r =>
            (OfResult(r) + " " + (r.Name.Length == 0 ? "" : Identifier(r.Name))).Trim())) + ")",
    };

    static string OfResult(Argument r) => r.Type == "Tensor[]" ? "Tensor[]" : Of(r);

    /// <summary>The default as a C# constant, or null where the argument has none.</summary>
    public static string? Default(Argument a)
    {
        if (a.Default is null) return a.Optional && a.Type is "Generator" ? "null" : null;
        if (a.Default == "None") return "null";
        if (a.IsList) return a.Optional ? "null" : "default";   // default: as the schema says
        return a.Type switch
        {
            "Scalar" => "default",
            "bool" => a.Default.ToLowerInvariant(),
            "int" or "SymInt" =>
                long.TryParse(a.Default, out var i)
                    ? i.ToString(CultureInfo.InvariantCulture) : "0",
            "float" =>
                double.Parse(a.Default, CultureInfo.InvariantCulture)
                    .ToString("R", CultureInfo.InvariantCulture),
            "ScalarType" => a.Optional ? "null" : "ScalarType.Float32",
            "str" => a.Default.Replace('\'', '"'),
            _ => "default",
        };
    }
}
