using GanNotebooks.Kernel.Magics;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Cells;

/// <summary>Does what <c>#r</c>, <c>#i</c> and <c>#load</c> ask.</summary>
internal sealed class DirectiveRunner(AssemblyLoader loader)
{
    /// <exception cref="KernelError">It asks for what is not there.</exception>
    public void Run(Directive directive, CellContext context, CellRunner runner)
    {
        try
        {
            if (directive.Name == "load")
                ImportMagic.Import(
                    Path.Combine(context.Folder, directive.Argument), context, runner);
            else if (directive.Name == "r")
                loader.Load(directive.Argument, context.Folder);
        }
        catch (KernelError e)
        {
            throw new KernelError($"line {directive.Line}: {e.Message}", e);
        }
    }
}
