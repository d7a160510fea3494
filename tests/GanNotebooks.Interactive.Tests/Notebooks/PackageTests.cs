namespace GanNotebooks.Interactive.Tests.Notebooks;

/// <summary>The ways into a notebook that is not this course's.</summary>
public sealed class PackageTests
{
    const string Images = "TorchSharp.torch.zeros(2, 1, 8, 8)";

    [Fact]
    public void The_package_loads_itself_from_a_folder_of_packages()
    {
        var folder = Jupyter.Pack();
        var run = Jupyter.RunCells("package",
            $"""
            System.IO.Directory.SetCurrentDirectory("{folder}");
            Environment.SetEnvironmentVariable("NUGET_PACKAGES", "{folder}/cache");
            """,
            $"#i \"nuget: {folder}\"\n#r \"nuget: GanNotebooks.Interactive, 0.1.0\"", Images);
        ShowsImages(run.Cells[^1]);
        // What the host brings is not shipped: it would be a second, deaf Formatter.
        Assert.DoesNotContain(Directory.GetDirectories($"{folder}/cache"),
            package => package.Contains("microsoft.dotnet.interactive"));
    }

    [Fact]
    public void The_assembly_loads_by_its_path_and_a_call()
    {
        var course = Path.Combine(AppContext.BaseDirectory, "checkout/out/course");
        var run = Jupyter.RunCells("path",
            $"#r \"{course}/GanNotebooks.Torch.dll\"\n#r \"{course}/GanNotebooks.dll\"\n"
                + $"#r \"{course}/GanNotebooks.Interactive.dll\"",
            "GanNotebooks.Interactive.Extension.Load(value => value.Display().Update);", Images);
        ShowsImages(run.Cells[^1]);
    }

    static void ShowsImages(NotebookCell cell)
    {
        var shown = Assert.Single(cell.Outputs);
        Assert.Contains("data:image/png", shown["text/html"]);
        Assert.StartsWith("(2, 1, 8, 8) float32 on cpu", shown["text/plain"]);
    }
}
