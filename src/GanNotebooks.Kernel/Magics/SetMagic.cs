using System.Text.RegularExpressions;
using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Scripting;
using GanNotebooks.Kernel.Stdin;
using Microsoft.CodeAnalysis.CSharp;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!set --name NAME --value VALUE</c>: declares a variable. The value is a number,
/// true or false, a text, or <c>@input:PROMPT</c> or <c>@password:PROMPT</c>, which ask.</summary>
internal sealed partial class SetMagic(Interpreter interpreter) : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["set"];

    public string Summary => "declares a variable: #!set --name x --value 3 (or @input:PROMPT)";

    public void Run(MagicPart call, CellContext context, CellRunner runner)
    {
        var match = Form().Match(call.Arguments);
        if (!match.Success || !SyntaxFacts.IsValidIdentifier(match.Groups["name"].Value))
            throw new KernelError($"line {call.Line}: expected #!set --name NAME --value VALUE, "
                + $"got: #!set {call.Arguments}");
        var value = Literal(match.Groups["value"].Value.Trim(), context);
        var code = $"var {match.Groups["name"].Value} = {value};";
        interpreter.Run(interpreter.Compile(code, context.Path), context.Run);
    }

    static string Literal(string value, CellContext context)
    {
        if (Asked().Match(Unquoted(value)) is { Success: true } asked)
        {
            var hidden = asked.Groups["kind"].Value == "password";
            var prompt = Unquoted(asked.Groups["prompt"].Value);
            var given = (string)context.Run.Execute(async () =>
                await CellInput.Ask(prompt, hidden).ConfigureAwait(false))!;
            return hidden
                ? $"new Microsoft.DotNet.Interactive.PasswordString({Quoted(given)})"
                : Quoted(given);
        }
        return value is "true" or "false" || Number().IsMatch(value)
            ? value
            : Quoted(Unquoted(value));
    }

    static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    static string Unquoted(string text) =>
        text is ['"', .., '"'] or ['\'', .., '\''] ? text[1..^1] : text;

    [GeneratedRegex(@"^--name\s+(?<name>\S+)\s+--value\s+(?<value>.+)$")]
    private static partial Regex Form();

    [GeneratedRegex("^@(?<kind>input|password):?(?<prompt>.*)$")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$")]
    private static partial Regex Number();
}
