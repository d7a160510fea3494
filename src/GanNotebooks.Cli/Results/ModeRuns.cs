using GanNotebooks.Data;
using GanNotebooks.Metrics;
using GanNotebooks.Remedies;
using GanNotebooks.Training;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

/// <summary>How many modes of the ring and of the grid GANs reach.</summary>
/// <param name="name">On the command line.</param>
/// <param name="title">The section's heading.</param>
/// <param name="entrants">What is trained, and the section's text.</param>
/// <param name="seeds">How often.</param>
sealed partial class ModeRuns(string name, string title, ModeRuns.Entrants entrants, int seeds)
    : Experiment
{
    const int Samples = 2_500;   // as the paper scores

    /// <summary>What is trained on a mixture.</summary>
    /// <param name="Text">With which settings.</param>
    /// <param name="Of">One after the other, each with all seeds.</param>
    internal sealed record Entrants(string Text, IReadOnlyList<Entrant> Of);

    /// <summary>A GAN to be trained.</summary>
    /// <param name="Name">What it is called in the table.</param>
    /// <param name="Mixture">What it learns.</param>
    /// <param name="Steps">For how long.</param>
    /// <param name="Build">Makes it from points and a seed.</param>
    /// <param name="Rejects">Whether the discriminator chooses among its samples.</param>
    internal sealed record Entrant(
        string Name, GaussianMixture Mixture, int Steps, Func<PointSet, int, TwoPlayerGan> Build,
        bool Rejects = false);

    public override string Name => name;

    public override string Title => title;

    public override string Text => entrants.Text;

    public override IReadOnlyList<string> Columns { get; } =
        ["data", "GAN", "seed", "modes", "high quality %", "reverse KL"];

    public override IEnumerable<IReadOnlyList<string>> Rows(Trial trial)
    {
        foreach (var entrant in entrants.Of)
            for (var seed = 1; seed <= seeds; seed++)
            {
                using var gan = entrant.Build(entrant.Mixture.Draw(seed: seed), seed);
                Train(gan, trial.Steps(entrant.Steps));
                using var samples = entrant.Rejects
                    ? RejectionSampling.Draw(gan, Samples, seed: 0) : gan.Draw(Samples, seed: 0);
                var score = ModeCoverage.Score(entrant.Mixture, samples);
                if (seed == 1 && entrant == entrants.Of[0])
                    trial.Sheet(samples);
                yield return
                [
                    entrant.Mixture.Name, entrant.Name, $"{seed}", $"{score.Modes}/{score.Of}",
                    Format(100 * score.HighQuality), Format(score.ReverseKl, 3),
                ];
            }
    }
}
