using System.Runtime.CompilerServices;

namespace GanNotebooks.Interactive.Tests.Seam;

/// <summary>Keeps the list that the system build is held against true to TorchSharp itself.
/// </summary>
/// <remarks>GAN_WRITE=1 writes the list instead of comparing.</remarks>
public class DeclarationListTests
{
    static readonly string[] s_head =
    [
        "# TorchSharp 0.107's public declarations in namespaces TorchSharp, TorchSharp.Modules and",
        "# TorchSharp.Utils, written from its assembly by DeclarationListTests. TorchSharpTests holds",
        "# the project's use of them against this list.",
    ];

    [Fact]
    public void The_list_is_what_TorchSharp_declares()
    {
        var file = Path.Combine(Here(), "../../../../src/GanNotebooks.Torch/torchsharp-0.107.txt");
        string[] lines = [.. s_head, .. DeclaredMembers.All()];
        if (Environment.GetEnvironmentVariable("GAN_WRITE") == "1")
            File.WriteAllLines(file, lines);
        else Assert.Equal(File.ReadAllLines(file), lines);
    }

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
