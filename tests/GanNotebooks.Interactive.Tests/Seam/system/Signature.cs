using System.Text.RegularExpressions;

namespace GanNotebooks.Interactive.Tests.Seam;

/// <summary>A declaration read back, to ask whether one can stand in for another.</summary>
sealed record Signature(string Owner, string Name, string Result, Parameter[] Parameters)
{
    public static Signature Parse(string declaration)
    {
        if (declaration.StartsWith("type ", StringComparison.Ordinal))
            return new("type", declaration[5..].Split(" : ")[0], "", []);
        var open = declaration.IndexOf('(');
        var close = declaration.LastIndexOf(") : ", StringComparison.Ordinal);
        close = close < open ? declaration.Length - 1 : close;
        var path = open < 0 ? declaration.Split(" : ")[0] : declaration[..open];
        var split = Regex.Match(path, @"^(.*)\.([^.<]+(<[^.]*>)?)$");
        return new(split.Groups[1].Value, split.Groups[2].Value,
            open < 0 ? declaration[(path.Length + 3)..] : declaration[close..].TrimStart(')', ' ', ':'),
            open < 0 ? [] : [.. declaration[(open + 1)..close]
                .Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Parameter.Parse)]);
    }

    /// <summary>Whether source that calls this one compiles and means the same with the other:
    /// the same parameters in the same order, and what the other has more is optional.</summary>
    public bool CanBe(Signature other)
    {
        if ((Name, Result) != (other.Name, other.Result))
            return false;
        var mine = 0;
        foreach (var parameter in other.Parameters)
            if (mine < Parameters.Length && Parameters[mine].CanBe(parameter))
                mine++;
            else if (parameter.Default is null)
                return false;
        return mine == Parameters.Length;
    }
}

/// <summary>A parameter of a <see cref="Signature"/>.</summary>
/// <param name="Default">Null when it must be given.</param>
sealed record Parameter(string Type, string Name, string? Default)
{
    public static Parameter Parse(string text)
    {
        var halves = text.Split(" = ", 2);
        var space = halves[0].LastIndexOf(' ');
        var type = halves[0][..space].Replace("params ", "")
            .Replace("ReadOnlySpan<long>", "long[]")   // a collection expression is either
            .Replace("Scalar?", "Scalar")              // null is none, for a class and a struct
            .Replace("IList<", "IEnumerable<")
            .Replace("torch.nn.IModule<", "torch.nn.Module<");
        return new(type, halves[0][(space + 1)..].Replace("_", "").ToLowerInvariant(),
            halves.ElementAtOrDefault(1));
    }

    /// <summary>What must be given is given in its place, what is optional by its name.</summary>
    public bool CanBe(Parameter other) => Type == other.Type && Default == other.Default
        && (Default is null || Name == other.Name);
}
