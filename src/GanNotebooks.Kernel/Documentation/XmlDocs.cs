using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace GanNotebooks.Kernel.Documentation;

/// <summary>Finds what XML files beside assemblies say of their members.</summary>
/// <remarks>The framework's own files lie in the SDK's reference packs; a machine with the runtime
/// alone has none. Files are searched as text: System.Runtime's has five megabytes. Thread safe.
/// </remarks>
internal sealed class XmlDocs
{
    readonly ConcurrentDictionary<string, XElement?> found = new();
    readonly Lazy<string[]> framework = new(FrameworkFiles);

    /// <param name="assembly">The path of the assembly that declares the member.</param>
    /// <param name="id">The member's documentation id, for example
    /// <c>M:System.Console.WriteLine(System.String)</c>.</param>
    /// <returns>The member element, or null.</returns>
    public XElement? Find(string assembly, string id) =>
        found.GetOrAdd(id, name => Files(assembly)
            .Select(file => Member(file, name))
            .FirstOrDefault(member => member is not null));

    IEnumerable<string> Files(string assembly)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside))
            return [beside];
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        if (!assembly.StartsWith(runtime, StringComparison.Ordinal))
            return [];
        var own = Path.GetFileNameWithoutExtension(assembly);
        return framework.Value.OrderBy(file => Path.GetFileNameWithoutExtension(file) switch
        {
            var name when name == own => 0,
            "System.Runtime" => 1,
            _ => 2,
        });
    }

    static string[] FrameworkFiles()
    {
        var root = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..");
        var packs = new DirectoryInfo(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"));
        if (!packs.Exists)
            return [];
        var newest = packs.GetDirectories()
            .OrderByDescending(pack => Version.TryParse(pack.Name, out var number) ? number : null)
            .FirstOrDefault();
        return newest is null
            ? []
            : Directory.GetFiles(newest.FullName, "*.xml", SearchOption.AllDirectories);
    }

    static XElement? Member(string file, string id)
    {
        var text = File.ReadAllBytes(file).AsSpan();
        var start = text.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
        if (start < 0)
            return null;
        var length = text[start..].IndexOf("</member>"u8);
        if (length < 0)
            return null;
        try
        {
            return XElement.Parse(
                Encoding.UTF8.GetString(text.Slice(start, length + "</member>".Length)));
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
