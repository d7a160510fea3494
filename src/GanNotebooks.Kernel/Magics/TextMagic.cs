using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary>A magic whose lines are shown as what they are: <c>#!html</c>, <c>#!markdown</c>,
/// <c>#!javascript</c>, <c>#!mermaid</c>.</summary>
/// <param name="name">Its name.</param>
/// <param name="mimeType">What its lines are.</param>
/// <param name="others">Further names.</param>
internal sealed class TextMagic(string name, string mimeType, params string[] others) : IMagic
{
    public IReadOnlyList<string> Names { get; } = [name, .. others];

    public string Summary => $"shows the lines that follow as {name}";

    public bool TakesBody => true;

    public void Run(MagicPart call, CellContext context, CellRunner runner)
    {
        var text = string.Join('\n', call.Arguments, call.Body).Trim('\n');
        var bundle = new JsonObject { ["text/plain"] = text, [mimeType] = text };
        if (name == "javascript")
            bundle["text/html"] = $"<script type=\"text/javascript\">{text}</script>";
        else if (name == "mermaid")
            bundle["text/markdown"] = $"```mermaid\n{text}\n```";
        context.Output.Display(bundle, Guid.NewGuid().ToString("N"));
    }
}
