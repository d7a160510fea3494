using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GanNotebooks.Torch.Generator;

/// <summary>Writes the typed members of one .ops file.</summary>
/// <remarks>
/// Every line gives an internal member of <c>Aten</c> that marshals and calls. A section says who
/// else offers it: <c>[tensor]</c> a method of Tensor and a function of torch, <c>[method]</c> or
/// <c>[torch]</c> one of them, <c>[functional]</c> torch.nn.functional, <c>[linalg]</c>
/// torch.linalg, <c>[special]</c> torch.special, <c>[fft]</c> torch.fft, <c>[factory]</c>
/// torch with sizes written out, <c>[raw]</c> nobody.
/// </remarks>
internal sealed class Emitter
{
    readonly StringBuilder aten = new(), tensor = new(), torch = new(), functional = new();
    readonly SortedDictionary<string, StringBuilder> nested = new(StringComparer.Ordinal);

    public void Add(string section, Schema s)
    {
        Raw(s);
        switch (section)
        {
            case "tensor": Method(s); Function(torch, s, s.Name); break;
            case "method": Method(s); break;
            case "torch": Function(torch, s, s.Name); break;
            case "functional": Function(functional, s, s.Name); break;
            case "linalg" or "special" or "fft":
                if (!nested.TryGetValue(section, out var into)) nested[section] = into = new StringBuilder();
                var name = s.Name.Substring(section.Length + 1);
                Function(into, s, name == section ? name + "_" : name);
                break;
            case "factory": Factory(s); break;
            case "raw": break;
            default: throw new FormatException($"no section is called [{section}]");
        }
    }

    public string Text() => $$"""
        #nullable enable
        #pragma warning disable CS1573, CS1591
        using System;
        using System.Collections.Generic;
        using TorchSharp.Interop;

        namespace TorchSharp
        {
            public static partial class torch
            {
                internal static partial class Aten
                {
        {{aten}}        }

                public partial class Tensor
                {
        {{tensor}}        }

        {{torch}}
                public static partial class nn
                {
                    public static partial class functional
                    {
        {{functional}}            }
                }
        {{string.Concat(nested.Select(n => $"        public static partial class {n.Key}\n        {{\n{n.Value}        }}\n"))}}    }
        }

        """.Replace("\r", "");

    // ---- the call itself

    void Raw(Schema s)
    {
        var (open, close) = Pins(s);
        aten.AppendLine($"""
                    static readonly Operator @{s.RawName}__ = new("aten::{s.Name}", "{s.Overload}");
                    /// <summary><c>{Escape(s.Text)}</c></summary>
                    internal static unsafe {CSharpTypes.OfResults(s)} {s.RawName}({Parameters(s.Arguments)})
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
            $"                fixed ({Pointer(a)}* {a.Name}_ = {CSharpTypes.Identifier(a.Name)})\n"));
        return (open.Length == 0 ? "" : open + "                {\n", open.Length == 0 ? "" : "                }\n");
    }

    static bool IsNumbers(Argument a) => a.IsList && !a.Element.StartsWith("Tensor", StringComparison.Ordinal);

    static string Pointer(Argument a) =>
        a.Element switch { "float" or "Scalar" => "double", "bool" => "bool", _ => "long" };

    // What C# leaves out (null, an empty span) is the schema's default where there is one.
    static string Marshal(Argument a)
    {
        var name = CSharpTypes.Identifier(a.Name);
        var absent = a.Default is null or "None" ? "AddNone" : "AddDefault";
        if (a.Type == "Tensor?[]") return $"call.AddOptional({name}); ";
        if (!IsNumbers(a))
            return a.Optional ? $"if ({name} is null) call.{absent}(); else call.Add({name}{Value(a)}); " : $"call.Add({name}); ";
        var add = $"call.Add{(a.Element == "Scalar" ? "Scalars" : "")}({a.Name}_, {name}.Length); ";
        if (a.Optional) return $"if ({name} is null) call.{absent}(); else {add}";
        return a.Default is null ? add : $"if ({name}.IsEmpty) call.AddDefault(); else {add}";
    }

    static string Value(Argument a) =>
        a.Type is "int" or "SymInt" or "float" or "bool" or "Scalar" or "ScalarType" or "Layout" or "MemoryFormat" ? ".Value" : "";

    // The results lie behind the arguments.
    static string Return(Schema s)
    {
        if (s.InPlace) return $"call.Run(); return {CSharpTypes.Identifier(s.Arguments[0].Name)};";
        if (s.Results.Count == 0) return "call.Run();";
        var n = s.Arguments.Count;
        var taken = string.Join(", ", s.Results.Select((r, i) => $"{Taker(r)}(args[{n + i}])"));
        return $"call.Run(args + {n}, {s.Results.Count}); return {(s.Results.Count > 1 ? $"({taken})" : taken)};";
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

    // ---- who offers it

    void Method(Schema s)
    {
        var rest = s.Arguments.Skip(1).ToList();
        Member(tensor, "public", s, s.Name, rest, "this");
    }

    static void Function(StringBuilder into, Schema s, string name)
    {
        if (s.Arguments.Count > 0 && s.Arguments[0].Name == "self") s.Arguments[0].Name = "input";
        Member(into, "public static", s, name, s.Arguments, null);
    }

    static void Member(StringBuilder into, string access, Schema s, string name, List<Argument> shown, string? self)
    {
        var pass = (self is null ? [] : new[] { self }).Concat(shown.Select(a => CSharpTypes.Identifier(a.Name)));
        Line(into, access, s, name, Parameters(shown, callers: true), string.Join(", ", pass));

        if (!shown.Any(a => a.OneMayStandForAll)) return;
        var parameters = shown.Select(a => a.OneMayStandForAll ? new Argument("int", false, a.Name, null, false) : a);
        var values = (self is null ? [] : new[] { self }).Concat(shown.Select(a =>
            a.OneMayStandForAll ? $"[{CSharpTypes.Identifier(a.Name)}]" : CSharpTypes.Identifier(a.Name)));
        Line(into, access, s, name, Parameters(parameters.ToList(), callers: true), string.Join(", ", values));
    }

    static void Line(StringBuilder into, string access, Schema s, string name, string parameters, string pass) =>
        into.AppendLine($"""
                    /// <summary><c>{Escape(s.Text)}</c></summary>
                    {access} {CSharpTypes.OfResults(s)} {CSharpTypes.Identifier(name)}({parameters}) => Aten.{s.RawName}({pass});

            """);

    // Sizes, dtype, device, requires_grad, then the generator: TorchSharp's order.
    void Factory(Schema s)
    {
        string[] hidden = ["layout", "pin_memory", "memory_format"];
        var shown = s.Arguments.Where(a => !hidden.Contains(a.Name) && a.Type != "Generator")
            .Select(a => a.Type == "Scalar" ? a.Required() : a).ToList();   // arange(0, 9) has one reading
        var generator = s.Arguments.Where(a => a.Type == "Generator").ToList();
        string[] names = [.. shown.Concat(generator).Select(a => CSharpTypes.Identifier(a.Name))];
        var pass = string.Join(", ", names.Select(n => $"{n}: {n}"));
        var last = generator.Count == 0 ? "" : ", Generator? generator = null";
        torch.AppendLine($$"""
                    /// <summary><c>{{Escape(s.Text)}}</c></summary>
                    public static Tensor {{s.Name}}({{Parameters(shown)}}, bool requires_grad = false{{last}})
                    {
                        var made = Aten.{{s.RawName}}({{pass}});
                        return requires_grad ? made.requires_grad_() : made;
                    }

            """);
        if (shown[0].Name == "size") Sized(s, shown.Skip(1).ToList(), last);
    }

    // The same with one to four lengths instead of a list.
    void Sized(Schema s, List<Argument> rest, string last)
    {
        var pass = string.Concat(rest.Select(a => $"{CSharpTypes.Identifier(a.Name)}, "))
            + "requires_grad" + (last.Length == 0 ? "" : ", generator");
        for (int n = 1; n <= 4; n++)
        {
            string[] dims = [.. Enumerable.Range(0, n).Select(i => "dim" + i)];
            torch.AppendLine($"""
                        /// <summary><c>{Escape(s.Text)}</c></summary>
                        public static Tensor {s.Name}({string.Join(", ", dims.Select(d => "long " + d))}, {Parameters(rest)}, bool requires_grad = false{last}) =>
                            {s.Name}([{string.Join(", ", dims)}], {pass});

                """);
        }
    }

    // A default may stand only where every later argument has one too.
    static string Parameters(List<Argument> arguments, bool callers = false)
    {
        var written = new List<string>();
        var optional = true;
        for (int i = arguments.Count - 1; i >= 0; i--)
        {
            var a = arguments[i];
            var @default = CSharpTypes.Default(a);
            optional &= @default is not null;
            var last = callers && i == arguments.Count - 1;
            var spread = last && @default is null && CSharpTypes.Of(a) == "ReadOnlySpan<long>";
            written.Insert(0, (spread ? "params " : "") + CSharpTypes.Of(a) + " " + CSharpTypes.Identifier(a.Name)
                + (optional ? " = " + @default : ""));
        }
        return string.Join(", ", written);
    }

    static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
