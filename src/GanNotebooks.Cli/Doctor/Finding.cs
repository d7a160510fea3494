namespace GanNotebooks.Cli.Doctor;

/// <summary>One line of <c>./gan doctor</c>.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Remedy">What to do about it; null when all is well.</param>
/// <param name="Needed">Whether the project cannot do without it.</param>
sealed record Finding(string Name, string Detail, string? Remedy = null, bool Needed = true)
{
    public static Finding Good(string name, string detail) => new(name, detail);

    public static Finding Missing(string name, string detail, string remedy) =>
        new(name, detail, remedy);

    /// <summary>Works without it, though less well.</summary>
    public static Finding Advice(string name, string detail, string remedy) =>
        new(name, detail, remedy, Needed: false);

    /// <summary>Whether something needed is not there.</summary>
    public bool IsMissing => Remedy != null && Needed;
}
