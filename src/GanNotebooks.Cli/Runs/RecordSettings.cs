using System.CommandLine;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Training;

namespace GanNotebooks.Cli.Runs;

/// <summary>An options record as options of the command line: their names, ranges, defaults and
/// words are the record's.</summary>
sealed class RecordSettings<TRecord> where TRecord : notnull
{
    readonly TRecord _defaults;
    readonly IReadOnlyList<(PropertyInfo Property, Setting Setting)> _settings;

    /// <param name="defaults">Its type says which options there are.</param>
    public RecordSettings(TRecord defaults)
    {
        _defaults = defaults;
        _settings = [.. defaults.GetType().GetProperties()
            .Where(property => property.CanWrite
                && property.GetCustomAttribute<BrowsableAttribute>() is null)   // not the user's
            .Select(property => (property, Make(property)))];
    }

    /// <summary>To be added to a command.</summary>
    public IEnumerable<Option> All => _settings.Select(pair => pair.Setting);

    /// <summary>A record with the values that were given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">Gives the values that were not.</param>
    public TRecord Read(ParseResult parsed, TRecord others)
    {
        var values = Configuration.ToJson(others);
        foreach (var (property, setting) in _settings.Where(pair => pair.Setting.IsIn(parsed)))
            values[property.Name] = property.PropertyType.IsEnum
                ? JsonValue.Create(setting.In(parsed)!.ToString())
                : JsonValue.Create(setting.In(parsed));
        return Configuration.FromJson(values, _defaults);
    }

    Setting Make(PropertyInfo property) => new(
        $"--{Setting.Dashed(property.Name)}", property.PropertyType, property.GetValue(_defaults),
        XmlSummaries.Of(property), property.GetCustomAttribute<RangeAttribute>());
}
