using System.Runtime.InteropServices;
using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Display;
using static Microsoft.DotNet.Interactive.Kernel;

namespace GanNotebooks.Kernel.Magics;

/// <summary><c>#!about</c>: which kernel, on what.</summary>
internal sealed class AboutMagic : IMagic
{
    public IReadOnlyList<string> Names { get; } = ["about"];

    public string Summary => "tells which kernel this is and on what it runs";

    public void Run(MagicPart call, CellContext context, CellRunner runner) =>
        display(new ValueTable(["What", "Which"],
        [
            ["Kernel", $"csharp-kernel {About.Version}"],
            ["Language", "C# 14"],
            ["Runtime", RuntimeInformation.FrameworkDescription],
            ["System", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}"],
            ["Process", $"{Environment.ProcessId}"],
            ["Folder", Directory.GetCurrentDirectory()],
        ],
        Rest: ""));
}
