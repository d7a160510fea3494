using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using TorchSharp;

namespace GanNotebooks.Torch.Tests;

/// <summary>Keeps the table in src/GanNotebooks.Torch/README.md true: it is generated from the
/// assembly and the list of TorchSharp's names.</summary>
/// <remarks>GAN_WRITE=1 writes the table instead of comparing.</remarks>
public class CoverageTableTests
{
    const string Begin = "<!-- generated: members -->";
    const string End = "<!-- end -->";

    [Fact]
    public void The_table_of_members_is_up_to_date()
    {
        var folder = Path.Combine(Here(), "../../src/GanNotebooks.Torch");
        var readme = Path.Combine(folder, "README.md");
        var text = File.ReadAllText(readme);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var fresh = text[..begin] + "\n"
            + Table(File.ReadLines(Path.Combine(folder, "torchsharp-0.107.txt"))) + text[end..];

        if (Environment.GetEnvironmentVariable("GAN_WRITE") == "1")
            File.WriteAllText(readme, fresh);
        else Assert.True(fresh == text, "The table is stale: run this test with GAN_WRITE=1.");
    }

    static string Table(IEnumerable<string> names)
    {
        var theirs = names.Where(n => n.StartsWith("torch.")).Select(Split)
            .Where(n => n.name is not ("new" or "Finalize") && !n.name.StartsWith("op_"))
            .ToLookup(n => n.area, n => n.name);
        var ours = Members(typeof(torch), "torch").ToLookup(n => n.area, n => n.name);
        var table = new StringBuilder(
            "| area | of TorchSharp's | not here | extra here |\n| --- | --- | --- | --- |\n");
        foreach (var area in theirs.Select(a => a.Key).Where(ours.Contains)
            .Order(StringComparer.Ordinal))
        {
            string[] missing = [.. theirs[area].Except(ours[area]).Order(StringComparer.Ordinal)];
            string[] extra =
                [.. ours[area].Except(theirs[area]).Distinct().Order(StringComparer.Ordinal)];
            var all = theirs[area].Distinct().Count();
            table.AppendLine(
                $"| `{area}` | {all - missing.Length} of {all} "
                + $"| {Folded(missing)} | {Folded(extra)} |");
        }
        return table.ToString();
    }

    static string Folded(string[] names) => names.Length == 0 ? "-"
        : $"<details><summary>{names.Length}</summary>"
            + string.Join(", ", names.Select(n => n.Replace("_", "\\_"))) + "</details>";

    // From "torch.Tensor.get_grad() : torch.Tensor" to its area and name; no types, no operators.
    static (string area, string name) Split(string declaration)
    {
        var member = Regex.Replace(declaration.Split('(')[0].Split(" : ")[0], "<[^<>]*>", "");
        var dot = member.LastIndexOf('.');
        return (member[..dot], Regex.Replace(member[(dot + 1)..], "^(get|set|add|remove) ", ""));
    }

    static IEnumerable<(string area, string name)> Members(Type type, string area)
    {
        const BindingFlags all =
            BindingFlags.Public | BindingFlags.Instance
            | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var m in type.GetMembers(all))
            if (m is PropertyInfo
                or FieldInfo { IsSpecialName: false } or MethodInfo { IsSpecialName: false }
                && !(m is MethodInfo method && method.GetBaseDefinition() != method))
                yield return (area, m.Name);
        foreach (var nested in type.GetNestedTypes())
            foreach (var member in Members(nested, $"{area}.{nested.Name.Split('`')[0]}"))
                yield return member;
    }

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
