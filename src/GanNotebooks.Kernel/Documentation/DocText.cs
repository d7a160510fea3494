using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GanNotebooks.Kernel.Documentation;

/// <summary>XML documentation as plain text.</summary>
internal static partial class DocText
{
    /// <summary>The first paragraph: what it is for.</summary>
    public static string Summary(XElement member) => Text(member.Element("summary"));

    /// <summary>Everything else: parameters, result, exceptions, remarks, each on lines of its own.
    /// </summary>
    public static IEnumerable<string> Details(XElement member)
    {
        foreach (var part in member.Elements())
        {
            var line = part.Name.LocalName switch
            {
                "param" or "typeparam" => $"{Name(part)}: {Text(part)}",
                "returns" => $"Returns: {Text(part)}",
                "value" => $"Value: {Text(part)}",
                "exception" => $"Throws {Short(part)}: {Text(part)}",
                "remarks" => $"Remarks: {Text(part)}",
                "example" => $"Example: {Text(part)}",
                _ => "",
            };
            if (line.Length > 0)
                yield return line;
        }
    }

    static string Text(XElement? part)
    {
        if (part is null)
            return "";
        var words = string.Concat(part.Nodes().Select(Words));
        return Blanks().Replace(words, " ").Replace(" ¶ ", "\n").Replace("¶", "\n").Trim();
    }

    static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } link =>
            link.Value.Length > 0 ? link.Value : Short(link),
        XElement { Name.LocalName: "term" } part => $"{part.Value.Trim()}: ",
        XElement { Name.LocalName: "para" or "br" or "item" or "listheader" or "code" } part =>
            "¶" + string.Concat(part.Nodes().Select(Words)) + "¶",
        XElement part => string.Concat(part.Nodes().Select(Words)),
        _ => "",
    };

    static string Name(XElement part) => part.Attribute("name")?.Value ?? "";

    /// <summary><c>T:System.Collections.Generic.List`1</c> is called List.</summary>
    static string Short(XElement link)
    {
        var target = (link.Attribute("cref") ?? link.Attribute("langword")
            ?? link.Attribute("name") ?? link.Attribute("href"))?.Value ?? "";
        var name = target.Length > 1 && target[1] == ':' ? target[2..] : target;
        name = name.Split('(')[0];
        return target.StartsWith("http", StringComparison.Ordinal)
            ? target
            : name[(name.LastIndexOf('.') + 1)..].Split('`')[0];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
