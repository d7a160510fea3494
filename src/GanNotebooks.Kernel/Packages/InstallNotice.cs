using System.Net;
using Microsoft.DotNet.Interactive;
using Cell = Microsoft.DotNet.Interactive.Kernel;

namespace GanNotebooks.Kernel.Packages;

/// <summary>Tells under the cell which packages are on their way, then which came.</summary>
internal sealed class InstallNotice
{
    readonly HashSet<string> names;
    readonly DisplayedValue shown;

    public InstallNotice(IReadOnlyList<PackageRequest> wanted)
    {
        names = wanted.Select(request => request.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        shown = Cell.display(Text("Installing packages", names));
    }

    public void Done(IReadOnlyList<RestoredPackage> restored) => shown.Update(
        Text("Installed packages", restored.Where(package => names.Contains(package.Id))
            .Select(package => $"{package.Id}, {package.Version}")));

    static object Text(string title, IEnumerable<string> lines) => Cell.HTML(
        $"<div><strong>{title}</strong><ul>"
        + string.Concat(lines.Select(line => $"<li>{WebUtility.HtmlEncode(line)}</li>"))
        + "</ul></div>");
}
