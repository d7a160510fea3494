using GanNotebooks.Data;
using GanNotebooks.Metrics;
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
    /// <param name="Choose">Draws so many samples, with what chooses among them; without it all
    /// samples count.</param>
    internal sealed record Entrant(
        string Name, GaussianMixture Mixture, int Steps, Func<PointSet, int, TwoPlayerGan> Build,
        Func<TwoPlayerGan, PointSet, int, Tensor>? Choose = null);

    public override string Name => name;

    public override string Title => title;

    public override string Text => entrants.Text;

    public override IReadOnlyList<string> Columns { get; } =
    [
        "data", "GAN", "seed", "modes", "high quality %", "reverse KL", "high quality % of all",
    ];

    public override IEnumerable<IReadOnlyList<string>> Rows(Trial trial)
    {
        using var outer = NewDisposeScope();
        var maps = new List<Tensor>();   // of each entrant's first seed, shown side by side
        foreach (var entrant in entrants.Of)
            for (var seed = 1; seed <= seeds; seed++)
            {
                using var scope = NewDisposeScope();
                var data = entrant.Mixture.Draw(seed: seed);
                using var gan = entrant.Build(data, seed);
                trial.Train(gan, entrant.Steps);
                var all = gan.Draw(Samples, seed: 0);
                var samples = entrant.Choose?.Invoke(gan, data, Samples) ?? all;
                var score = ModeCoverage.Score(entrant.Mixture, samples);
                var ofAll = ModeCoverage.Score(entrant.Mixture, all).HighQuality;
                if (seed == 1)
                {
                    maps.Add(samples.MoveToOuterDisposeScope());
                    trial.Sheet(stack(maps));
                }
                yield return
                [
                    entrant.Mixture.Name, entrant.Name, $"{seed}", $"{score.Modes}/{score.Of}",
                    Format(100 * score.HighQuality), Format(score.ReverseKl, 3),
                    Format(100 * ofAll),
                ];
            }
    }
}
