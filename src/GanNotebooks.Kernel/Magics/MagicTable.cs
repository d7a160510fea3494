using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Magics;

/// <summary>Every magic: a new one is a class and a line here.</summary>
internal sealed class MagicTable
{
    /// <param name="interpreter">Knows the variables.</param>
    /// <param name="describe">Tells what a name is, or null.</param>
    public MagicTable(Interpreter interpreter, Func<string, string?> describe) => All =
    [
        new AboutMagic(),
        new ClearMagic(),
        new CSharpMagic(),
        new ForeignLanguageMagic(),
        new HelpMagic(this, describe),
        new ImportMagic(),
        new LsMagic(this),
        new SetMagic(interpreter),
        new TextMagic("html", "text/html"),
        new TextMagic("javascript", "application/javascript", "js"),
        new TextMagic("markdown", "text/markdown", "md"),
        new TextMagic("mermaid", "text/vnd.mermaid"),
        new TimeMagic(),
        new WhoMagic(interpreter, withValues: false),
        new WhoMagic(interpreter, withValues: true),
    ];

    public IReadOnlyList<IMagic> All { get; }

    public bool TakesBody(string name) => Named(name)?.TakesBody ?? false;

    /// <exception cref="KernelError">There is no such magic.</exception>
    public IMagic Find(MagicPart call) => Named(call.Name) ?? throw new KernelError(
        $"line {call.Line}: there is no magic #!{call.Name}. {Near(call.Name)}");

    IMagic? Named(string name) => All.FirstOrDefault(magic => magic.Names.Contains(name));

    string Near(string name)
    {
        var near = All.SelectMany(magic => magic.Names)
            .Where(known => Spelling.Distance(known, name) <= 2
                || known.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .Select(known => $"#!{known}")
            .ToList();
        return near.Count == 0
            ? "#!lsmagic lists them all."
            : $"Did you mean {string.Join(" or ", near)}?";
    }
}
