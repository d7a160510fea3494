using System.Diagnostics;
using System.Text.Json;

namespace GanNotebooks.Tests.Data.Folders;

/// <summary>A folder of photos that Pillow made on the spot, and Pillow's own reading of them.
/// </summary>
public sealed class Photos : IDisposable
{
    static readonly string s_script =
        Path.Combine(AppContext.BaseDirectory, "Data", "Folders", "photos.py");
    readonly string _root = Directory.CreateTempSubdirectory("photos").FullName;

    public Photos()
    {
        Folder = Path.Combine(_root, "photos");
        using var python = Process.Start(new ProcessStartInfo(
            "/usr/bin/python3", [s_script, Folder]) { RedirectStandardError = true })!;
        var problem = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, $"{problem}\nDebian's package python3-pil is needed.");
        Expected = JsonSerializer.Deserialize<Dictionary<string, int[]>>(
            File.ReadAllText(Path.Combine(_root, "expected.json")))!;
    }

    public string Folder { get; }

    /// <summary>By the path within the folder: 32 x 32 x 3 bytes.</summary>
    public IReadOnlyDictionary<string, int[]> Expected { get; }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
