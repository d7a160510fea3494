using System.Text.Json;

namespace GanNotebooks.Data;

/// <summary>The list of data sets that can be fetched: <c>data/manifest.json</c>, which this
/// assembly holds a copy of.</summary>
public static class Manifest
{
    static readonly Lazy<IReadOnlyList<ManifestSet>> s_sets = new(Read);

    /// <summary>All sets that can be fetched.</summary>
    public static IReadOnlyList<ManifestSet> Sets => s_sets.Value;

    /// <summary>The set of that name; null when there is none to fetch.</summary>
    public static ManifestSet? Find(string name) =>
        Sets.FirstOrDefault(set => set.Name == name);

    static IReadOnlyList<ManifestSet> Read()
    {
        using var json = typeof(Manifest).Assembly.GetManifestResourceStream("manifest.json")!;
        return JsonSerializer.Deserialize<Content>(json, JsonSerializerOptions.Web)!.Sets;
    }

    sealed record Content(IReadOnlyList<ManifestSet> Sets);
}
