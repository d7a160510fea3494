namespace GanNotebooks.Cli.Notebooks;

/// <summary>How much a notebook trains; it reads this from <c>GAN_PROFILE</c>.</summary>
enum Effort
{
    /// <summary>A few steps: does everything work?</summary>
    Smoke,

    /// <summary>A few minutes on a CPU, on real data.</summary>
    Fast,

    /// <summary>The paper's settings, for a GPU.</summary>
    Full,
}
