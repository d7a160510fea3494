using System.Globalization;
using GanNotebooks.Data;

namespace GanNotebooks.Cli.Results;

/// <summary>A training whose figures the project shows.</summary>
abstract class Experiment
{
    /// <summary>All, in the order of the page.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        new ModeRuns("ring", "All 8 modes of the ring", ModeRuns.Ring, seeds: 5),
        new ModeRuns("grid", "All 25 modes of the grid", ModeRuns.Grid, seeds: 5),
        new ModeRuns("plain", "Ring and grid without remedies", ModeRuns.Plain, seeds: 3),
        new PacGanTable(GaussianMixture.Ring, "pacgan-ring",
            "At the end the plain GAN lacks a mode and the packed one has them all, as in the "
            + "table; the tendency is of one seed, and early on it was the other way round.",
            ["GAN", "6.3/8", "98.2", "0.45"], ["PacGAN2", "7.9/8", "95.6", "0.07"]),
        new PacGanTable(GaussianMixture.Grid, "pacgan-grid",
            "At the end the plain GAN lacks a whole column and the packed one has found 23 modes, "
            + "as in the table, at a seventh of its reverse KL; neither is sharp yet.",
            ["GAN", "17.3/25", "94.8", "0.70"], ["PacGAN2", "23.8/25", "91.3", "0.13"]),
        new DcganScores(), new ClassAccuracy(), new CriticCurves(), new StripedPairs(),
    ];

    /// <summary>On the command line, and of the sample sheet.</summary>
    public abstract string Name { get; }

    /// <summary>The section's heading.</summary>
    public abstract string Title { get; }

    /// <summary>What is shown and with which settings; Markdown.</summary>
    public abstract string Text { get; }

    /// <summary>The table's head.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Trains and measures, row by row.</summary>
    public abstract IEnumerable<IReadOnlyList<string>> Rows(Trial trial);

    /// <summary>A number for the table.</summary>
    protected static string Format(double number, int digits = 1) =>
        number.ToString($"F{digits}", CultureInfo.InvariantCulture);
}
