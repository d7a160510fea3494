using System.Text.RegularExpressions;

namespace GanNotebooks.Kernel.Packages;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">A version or range as NuGet writes it; "*" for the newest.</param>
internal sealed partial record PackageRequest(string Id, string Version)
{
    public const string Newest = "*";

    /// <param name="text"><c>Id</c> or <c>Id, Version</c>.</param>
    /// <exception cref="KernelError">It is neither.</exception>
    public static PackageRequest Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new(match.Groups["id"].Value,
                match.Groups["version"] is { Success: true } version ? version.Value : Newest)
            : throw new KernelError(
                $"expected #r \"nuget: Id\" or #r \"nuget: Id, Version\", got '{text}'");
    }

    [GeneratedRegex(@"^(?<id>[\w.-]+)\s*(,\s*(?<version>[\w.*+\[\](),\s-]+?)\s*)?$")]
    private static partial Regex Form();
}
