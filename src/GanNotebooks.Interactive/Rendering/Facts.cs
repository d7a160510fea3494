using System.Globalization;
using System.Reflection;
using GanNotebooks.Data;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Rendering;

/// <summary>A plain record as its names and values: scores, options, what was found.</summary>
static class Facts
{
    const int Longest = 120;   // characters of a value

    public static string Html(object value) => Table(value).Html();

    public static string Text(object value) => Table(value).Text();

    static Table Table(object value)
    {
        var table = new Table([Name(value.GetType().Name), ""], leftColumns: 2);
        foreach (var property in value.GetType().GetProperties(
            BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters() is []))
            table.Add([Name(property.Name), Words.Shorten(Say(property.GetValue(value)), Longest)]);
        return table;
    }

    static string Say(object? value) => value switch
    {
        null => "none",
        double number => Words.Number(number),
        float number => Words.Number(number),
        int count => Words.Count(count),
        long count => Words.Count(count),
        TimeSpan time => Words.Time(time),
        bool yes => yes ? "yes" : "no",
        string text => text,
        Tensor tensor => TensorText.Line(tensor),
        IDataSet set => $"{set.Name}, {Words.Count(set.Count)} samples",
        Delegate => "a function",
        System.Collections.IEnumerable many =>
            string.Join(", ", many.Cast<object?>().Take(16).Select(Say)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary><c>ReverseKl</c> as <c>reverse kl</c>.</summary>
    static string Name(string name) => string.Concat(name.Select((letter, i) =>
        i > 0 && char.IsUpper(letter) && !char.IsUpper(name[i - 1])
            ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
