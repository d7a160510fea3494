using GanNotebooks.Kernel.Magics;
using GanNotebooks.Kernel.Packages;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Cells;

/// <summary>Does what <c>#r</c>, <c>#i</c> and <c>#load</c> ask.</summary>
internal sealed class DirectiveRunner(AssemblyLoader loader, PackageShelf packages)
{
    const string NuGet = "nuget:";

    /// <summary>Does them in their order, but all packages at once in the end, so that NuGet finds
    /// versions that suit them all.</summary>
    /// <exception cref="KernelError">One asks for what is not there.</exception>
    public void Run(IReadOnlyList<Directive> all, CellContext context, CellRunner runner)
    {
        List<PackageRequest> wanted = [];
        foreach (var directive in all)
        {
            try
            {
                Run(directive, wanted, context, runner);
            }
            catch (KernelError e)
            {
                throw new KernelError($"line {directive.Line}: {e.Message}", e);
            }
        }
        foreach (var extension in packages.Take(wanted, context))
            ImportMagic.Import(extension, context, runner);
    }

    void Run(
        Directive directive, List<PackageRequest> wanted, CellContext context, CellRunner runner)
    {
        var text = directive.Argument.Trim();
        var isPackage = text.StartsWith(NuGet, StringComparison.OrdinalIgnoreCase);
        var rest = isPackage ? text[NuGet.Length..].Trim() : text;
        if (directive.Name == "load")
            ImportMagic.Import(Path.Combine(context.Folder, text), context, runner);
        else if (directive.Name == "i")
            packages.AddSource(isPackage ? rest : throw new KernelError(
                $"expected #i \"nuget: ADDRESS OR FOLDER\", got '{text}'"));
        else if (isPackage)
            wanted.Add(PackageRequest.Parse(rest));
        else
            loader.Load(text, context.Folder);
    }
}
