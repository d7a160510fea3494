using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace GanNotebooks.Cli.Usage;

/// <summary>What an assembly's documentation says about its properties, so that help need not
/// say it again.</summary>
static partial class XmlSummaries
{
    static readonly Dictionary<Assembly, Dictionary<string, string>> s_read = [];

    /// <summary>The summary as plain text of one line; empty where there is none.</summary>
    public static string Of(PropertyInfo property)
    {
        var assembly = property.DeclaringType!.Assembly;
        if (!s_read.TryGetValue(assembly, out var summaries))
            s_read[assembly] = summaries = Read(Path.ChangeExtension(assembly.Location, ".xml"));
        return summaries.GetValueOrDefault(
            $"P:{property.DeclaringType.FullName}.{property.Name}", "");
    }

    static Dictionary<string, string> Read(string path) => !File.Exists(path) ? []
        : XDocument.Load(path).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith("P:"))
            .ToDictionary(member => member.Attribute("name")!.Value, Text);

    static string Text(XElement member)
    {
        var words = member.Element("summary")?.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" } link =>
                link.Attributes().First().Value.Split('.', ':')[^1],
            _ => "",
        });
        return Spaces().Replace(string.Concat(words ?? []), " ").Trim().TrimEnd('.');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
