namespace GanNotebooks.Training;

/// <summary>A way in which training goes wrong without breaking.</summary>
/// <param name="Shows">Whether losses and signs show it.</param>
/// <param name="Words">What it is, and what to try.</param>
sealed record Illness(Func<History, History, bool> Shows, string Words)
{
    const int Rows = 50;                // of losses: one bad moment is no illness
    const int Looks = 3;                // at signs, one after the other
    const int LooksAtCollapse = 10;     // G often passes through a narrow place at the beginning
    const double LittleDiversity = 0.2;
    const double LittleGradient = 0.01; // usual are 0.1 to 10; small is right when D is unsure
    const double Steep = 5;             // a critic's slope, where 1 is right

    internal static IReadOnlyList<Illness> All { get; } =
    [
        new((losses, _) => Balance.IsSaturated(losses, Rows),
            "D has been nearly always right for a while, so G gets little to learn from. Weaken "
            + "D: RealTarget = 0.9, a lower DiscriminatorRate, InstanceNoise, R1."),
        new((_, signs) => Lately(
                signs, VitalSigns.Diversity, value => value < LittleDiversity, LooksAtCollapse),
            "The samples are much more alike than the data: G has collapsed. Try Packing = 2, "
            + "another Loss, a Minibatch feature, spectral norm; or go back to the best "
            + "checkpoint."),
        new((losses, signs) => Balance.IsSureOfFakes(losses, Rows)
                && Lately(signs, VitalSigns.Gradient, value => value < LittleGradient),
            "G's gradient has all but vanished: D no longer tells it where to go. Use the "
            + "non-saturating Loss, or Wasserstein with a GradientPenalty; weaken D."),
        new((_, signs) => Lately(signs, VitalSigns.Slope, value => value > Steep),
            "The critic is too steep for its estimate to mean a distance. Raise GradientPenalty "
            + "(10 is usual), or take more DiscriminatorSteps."),
    ];

    static bool Lately(
        History signs, string series, Predicate<double> bad, int looks = Looks) =>
        signs.Count >= looks && signs[series].TakeLast(looks).All(value => bad(value));
}
