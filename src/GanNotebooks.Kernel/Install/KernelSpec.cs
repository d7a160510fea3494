using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GanNotebooks.Kernel.Install;

/// <summary>The folder that tells Jupyter of this kernel: kernel.json and the logos.</summary>
internal static class KernelSpec
{
    public const string UsualName = ".net-csharp";

    const string Assembly = "csharp-kernel.dll";

    static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png"];

    static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the spec; it starts the very assembly that runs now.</summary>
    /// <exception cref="KernelError">Another program's spec is there and may not go, or the folder
    /// cannot be written.</exception>
    public static void Write(string folder, bool force)
    {
        RefuseForeign(folder, force, "replace");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(
                Path.Combine(folder, "kernel.json"), Json().ToJsonString(Readable) + "\n");
            foreach (var logo in Logos)
            {
                using var source = typeof(KernelSpec).Assembly.GetManifestResourceStream(logo)!;
                using var target = File.Create(Path.Combine(folder, logo));
                source.CopyTo(target);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelError($"cannot write '{folder}': {e.Message}\n"
                + "Name a folder of yours with --user, --prefix or --folder.", e);
        }
    }

    /// <exception cref="KernelError">There is none, or it is another program's.</exception>
    public static void Remove(string folder, bool force)
    {
        if (!Directory.Exists(folder))
            throw new KernelError($"there is no kernel in '{folder}'");
        RefuseForeign(folder, force, "remove");
        Directory.Delete(folder, recursive: true);
    }

    static void RefuseForeign(string folder, bool force, string attempt)
    {
        var file = Path.Combine(folder, "kernel.json");
        if (!force && File.Exists(file)
            && !File.ReadAllText(file).Contains("csharp-kernel", StringComparison.Ordinal))
        {
            throw new KernelError($"'{file}' belongs to another program\n"
                + $"Add --force to {attempt} it, or choose another name with --name.");
        }
    }

    static JsonObject Json() => new()
    {
        ["argv"] = new JsonArray(
            DotNet(), Path.Combine(AppContext.BaseDirectory, Assembly), "{connection_file}"),
        ["display_name"] = ".NET (C#)",
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["debugger"] = false },
    };

    /// <summary>The host of the runtime that runs now, which need not be on the PATH: three folders
    /// above the framework's.</summary>
    public static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var root = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name);
        return Path.GetFullPath(root);
    }
}
