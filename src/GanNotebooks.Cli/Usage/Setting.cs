using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;

namespace GanNotebooks.Cli.Usage;

/// <summary>An option whose word is read as a number, a truth value or a name, within a range.
/// </summary>
sealed class Setting : Option<string?>
{
    readonly Type _type;
    readonly object? _standard;
    readonly RangeAttribute? _range;

    /// <param name="name">With its dashes.</param>
    /// <param name="type">int, double, bool or an enumeration.</param>
    /// <param name="standard">The value when it is not given.</param>
    /// <param name="description">What it means; the default is added to it.</param>
    /// <param name="range">The allowed values; all without it.</param>
    public Setting(string name, Type type, object? standard, string description,
        RangeAttribute? range = null) : base(name)
    {
        (_type, _standard, _range) = (type, standard, range);
        HelpName = type == typeof(int) ? "N" : type == typeof(double) ? "X"
            : string.Join('|', type.IsEnum ? Names : ["true", "false"]);
        Arity = type == typeof(bool) ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne;
        Description = standard is null or false ? description
            : $"{description} [default: {Word(standard)}]";
        Validators.Add(RequireValue);
    }

    /// <summary>A whole number.</summary>
    public static Setting Number(string name, int? standard, string description, int least = 1) =>
        new(name, typeof(int), standard, description, new RangeAttribute(least, int.MaxValue));

    /// <summary>What was given, or else the default.</summary>
    public object? In(ParseResult parsed) => IsIn(parsed)
        ? Read(parsed.GetResult(this)!.Tokens.LastOrDefault()?.Value ?? "true") : _standard;

    /// <summary>Whether it was given.</summary>
    public bool IsIn(ParseResult parsed) => parsed.GetResult(this) is { Implicit: false };

    /// <summary>NonSaturating is non-saturating.</summary>
    public static string Dashed(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "-" : "")
                .Append(char.ToLowerInvariant(letter));
        return text.ToString();
    }

    IEnumerable<string> Names => Enum.GetNames(_type).Select(Dashed);

    bool IsSet => _type.IsDefined(typeof(FlagsAttribute), false);

    void RequireValue(OptionResult result)
    {
        if (result.Tokens is [.., var word] && !(Read(word.Value) is { } value
            && (_range?.IsValid(value) ?? true)))
            result.AddError($"{Name} must be {Wanted}");
    }

    object? Read(string word)
    {
        if (_type == typeof(int))
            return int.TryParse(word, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (_type == typeof(double))
            return double.TryParse(word, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number) ? number : null;
        if (_type == typeof(bool))
            return bool.TryParse(word, out var truth) ? truth : null;
        var known = word.Split(',').All(Names.Contains) && (IsSet || !word.Contains(','));
        return known ? Enum.Parse(_type, word.Replace("-", ""), ignoreCase: true) : null;
    }

    string Wanted => this switch
    {
        { _type.IsEnum: true, IsSet: true } =>
            $"some of {string.Join(", ", Names)}, with commas between",
        { _type.IsEnum: true } => $"one of {string.Join(", ", Names)}",
        _ when _type == typeof(bool) => "true or false",
        _ => (_type == typeof(int) ? "a whole number" : "a number") + Bounds,
    };

    string Bounds => _range switch
    {
        null => "",
        { Maximum: int.MaxValue or double.MaxValue } => $", at least {Word(_range.Minimum)}",
        _ => $" from {Word(_range.Minimum)} to {Word(_range.Maximum)}",
    };

    static string Word(object value) => value is Enum name
        ? string.Join(',', name.ToString().Split(", ").Select(Dashed))
        : Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant();
}
