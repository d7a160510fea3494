using GanNotebooks.Kernel.Cells;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!csharp</c>: what follows is C#, as it is anyway.</summary>
internal sealed class CSharpMagic : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["csharp", "c#", "C#"];

    public string Summary => "what follows is C#";

    public void Run(MagicPart call, CellContext context, CellRunner runner)
    {
    }
}
