using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!help</c> or <c>#!help NAME</c>: shows help in the front end's pager.</summary>
/// <remarks>A cell <c>NAME?</c> does the same.</remarks>
internal sealed class HelpMagic(MagicTable magics, Func<string, string?> describe) : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["help"];

    public string Summary => "shows this help, or #!help NAME that of a name; NAME? does too";

    public void Run(MagicPart call, CellContext context, CellRunner runner)
    {
        var text = call.Arguments.Length == 0
            ? General()
            : describe(call.Arguments) ?? $"nothing is known of '{call.Arguments}'";
        context.Pages.Add(new JsonObject { ["text/plain"] = text });
    }

    string General() => $"""
        {About.Banner}

        A cell is C#. Its last expression, without a semicolon, is shown. What a cell declares,
        the next ones see. await works everywhere.

          display(x), x.Display()     show a value; the result's Update(y) shows another instead
          HTML(text), CSS(text), Javascript(text), "...".DisplayAs(mimeType)
          await Kernel.GetInputAsync("prompt"), Console.ReadLine()
          InterruptToken              is cancelled when you interrupt the cell
          #r "x.dll", #r "nuget: Id, Version", #i "nuget: SOURCE", #load "x.csx"
          NAME?                       documentation of a name; also Shift+Tab

        {string.Join('\n', magics.All.Select(m => $"  {"#!" + m.Names[0],-14}{m.Summary}"))}
        """;
}
