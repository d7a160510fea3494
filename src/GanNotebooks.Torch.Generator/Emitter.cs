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
        CallEmitter.Raw(aten, s);
        switch (section)
        {
            case "tensor": Method(s); Function(torch, s, s.Name); break;
            case "method": Method(s); break;
            case "torch": Function(torch, s, s.Name); break;
            case "functional": Function(functional, s, s.Name); break;
            case "linalg" or "special" or "fft":
                if (!nested.TryGetValue(section, out var into))
                    nested[section] = into = new StringBuilder();
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
        {{Nested()}}    }
        }

        """.Replace("\r", "");

    string Nested() => string.Concat(nested.Select(n =>
        $"        public static partial class {n.Key}\n        {{\n{n.Value}        }}\n"));

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

    static void Member(
        StringBuilder into, string access, Schema s, string name,
        List<Argument> shown, string? self)
    {
        string[] first = self is null ? [] : [self];
        var pass = first.Concat(shown.Select(a => CSharpTypes.Identifier(a.Name)));
        Line(into, access, s, name, Parameters(shown, callers: true), string.Join(", ", pass));

        if (!shown.Any(a => a.OneMayStandForAll)) return;
        var parameters = shown.Select(a =>
            a.OneMayStandForAll ? new Argument("int", false, a.Name, null, false) : a);
        var values = first.Concat(shown.Select(a =>
        {
            var value = CSharpTypes.Identifier(a.Name);
            return a.OneMayStandForAll ? $"[{value}]" : value;
        }));
        var written = Parameters(parameters.ToList(), callers: true);
        Line(into, access, s, name, written, string.Join(", ", values));
    }

    static void Line(
        StringBuilder into, string access, Schema s, string name, string parameters, string pass)
    {
        var head = $"{access} {CSharpTypes.OfResults(s)} {CSharpTypes.Identifier(name)}";
        into.AppendLine($"""
                    /// <summary><c>{Escape(s.Text)}</c></summary>
                    {head}({parameters}) => Aten.{s.RawName}({pass});

            """);
    }

    // Sizes, dtype, device, requires_grad, then the generator: TorchSharp's order.
    void Factory(Schema s)
    {
        string[] hidden = ["layout", "pin_memory", "memory_format"];
        // Scalars must be given: arange(0, 9) has one reading.
        var shown = s.Arguments
            .Where(a => !hidden.Contains(a.Name) && a.Type != "Generator")
            .Select(a => a.Type == "Scalar" ? a.Required() : a).ToList();
        var generator = s.Arguments.Where(a => a.Type == "Generator").ToList();
        var names = shown.Concat(generator).Select(a => CSharpTypes.Identifier(a.Name));
        var pass = string.Join(", ", names.Select(n => $"{n}: {n}"));
        var last = generator.Count == 0 ? "" : ", Generator? generator = null";
        var parameters = $"{Parameters(shown)}, bool requires_grad = false{last}";
        torch.AppendLine($$"""
                    /// <summary><c>{{Escape(s.Text)}}</c></summary>
                    public static Tensor {{s.Name}}({{parameters}})
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
        var others = $"{Parameters(rest)}, bool requires_grad = false{last}";
        for (int n = 1; n <= 4; n++)
        {
            string[] dims = [.. Enumerable.Range(0, n).Select(i => "dim" + i)];
            var lengths = string.Join(", ", dims.Select(d => "long " + d));
            torch.AppendLine($"""
                        /// <summary><c>{Escape(s.Text)}</c></summary>
                        public static Tensor {s.Name}({lengths}, {others}) =>
                            {s.Name}([{string.Join(", ", dims)}], {pass});

                """);
        }
    }

    // A default may stand only where every later argument has one too.
    internal static string Parameters(List<Argument> arguments, bool callers = false)
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
            var name = CSharpTypes.Identifier(a.Name);
            written.Insert(0, (spread ? "params " : "") + CSharpTypes.Of(a) + " " + name
                + (optional ? " = " + @default : ""));
        }
        return string.Join(", ", written);
    }

    internal static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
