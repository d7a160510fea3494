using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Models;
using GanNotebooks.Training;

namespace GanNotebooks.Cli.Runs;

/// <summary>A model's options record as options of the command line: their names, ranges, defaults
/// and words are the record's.</summary>
sealed class ModelSettings
{
    readonly ModelKind _kind;
    readonly IReadOnlyList<(PropertyInfo Property, Setting Setting)> _settings;

    public ModelSettings(ModelKind kind)
    {
        _kind = kind;
        _settings = [.. kind.Defaults.GetType().GetProperties()
            .Where(property => property.CanWrite
                && property.Name != nameof(GanOptions.WorldSize))   // the launcher says that
            .Select(property => (property, Make(property, kind.Defaults)))];
    }

    /// <summary>To be added to a command.</summary>
    public IEnumerable<Option> All => _settings.Select(pair => pair.Setting);

    /// <summary>A record with the values that were given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">Gives the values that were not.</param>
    public GanOptions Read(ParseResult parsed, GanOptions others)
    {
        var values = Configuration.ToJson(others);
        foreach (var (property, setting) in _settings.Where(pair => pair.Setting.IsIn(parsed)))
            values[property.Name] = property.PropertyType.IsEnum
                ? JsonValue.Create(setting.In(parsed)!.ToString())
                : JsonValue.Create(setting.In(parsed));
        return Configuration.FromJson(values, _kind.Defaults);
    }

    static Setting Make(PropertyInfo property, GanOptions defaults) => new(
        $"--{Setting.Dashed(property.Name)}", property.PropertyType, property.GetValue(defaults),
        XmlSummaries.Of(property), property.GetCustomAttribute<RangeAttribute>());
}
