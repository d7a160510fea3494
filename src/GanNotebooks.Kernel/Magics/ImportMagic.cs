using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!import PATH</c>: runs a script or notebook here.</summary>
internal sealed class ImportMagic : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["import"];

    public string Summary => "runs a .dib, .csx, .cs or .ipynb file as if it stood here";

    public void Run(MagicPart call, CellContext context, CellRunner runner)
    {
        var name = call.Arguments.Trim().Trim('"');
        if (name.Length == 0)
            throw new KernelError($"line {call.Line}: #!import needs a file, "
                + "for example #!import tools.csx");
        Import(Path.Combine(context.Folder, name), context, runner);
    }

    /// <exception cref="KernelError">There is no such file, or it is no script or notebook.
    /// </exception>
    public static void Import(string path, CellContext context, CellRunner runner)
    {
        var full = Path.GetFullPath(path);
        var inside = context with { Path = full, Folder = Path.GetDirectoryName(full)! };
        foreach (var (cell, name) in ScriptFile.Cells(full))
        {
            var value = runner.Run(cell, inside with { Path = name });
            if (value.HasValue)
                CellRunner.Show(value.Value, context);
        }
    }
}
