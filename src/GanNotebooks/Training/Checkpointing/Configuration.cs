using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GanNotebooks.Training;

/// <summary>Options as text that can be kept and compared.</summary>
public static class Configuration
{
    /// <summary>How values are written: enumerations by name, and numbers that are none too.
    /// </summary>
    internal static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>All options with their values.</summary>
    public static JsonObject ToJson(object options) =>
        JsonSerializer.SerializeToNode(options, options.GetType(), Form)!.AsObject();

    /// <summary>The options that <see cref="ToJson"/> made this of.</summary>
    /// <param name="json">Options by name.</param>
    /// <param name="kind">Options of the same kind; where <paramref name="json"/> has no value,
    /// the kind's default stands.</param>
    /// <exception cref="JsonException">A value does not fit.</exception>
    public static TOptions FromJson<TOptions>(JsonObject json, TOptions kind)
        where TOptions : notnull => (TOptions)json.Deserialize(kind.GetType(), Form)!;

    /// <summary>What differs between kept options and others of the same kind. An option that
    /// came later than what was kept has its default there.</summary>
    public static IEnumerable<string> Differences(JsonObject was, GanOptions now)
    {
        var complete = ToJson(FromJson(was, now));
        foreach (var (name, value) in was)
            complete[name] = value?.DeepClone();
        return Differences(complete, ToJson(now));
    }

    /// <summary>What differs, in words such as <c>BatchSize is 32, was 64</c>.</summary>
    public static IEnumerable<string> Differences(JsonObject was, JsonObject now) =>
        from name in was.Select(pair => pair.Key).Union(now.Select(pair => pair.Key))
        let before = was[name]?.ToJsonString()
        let after = now[name]?.ToJsonString()
        where before != after
        select $"{name} is {after ?? "unknown"}, was {before ?? "unknown"}";
}
