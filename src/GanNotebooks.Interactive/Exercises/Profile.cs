using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>How much a notebook trains.</summary>
/// <param name="Name"><c>smoke</c>: a few steps, to see that all works; <c>fast</c>: minutes on
/// a CPU; <c>full</c>: the paper's settings, for a GPU.</param>
public sealed record Profile(string Name)
{
    const string Variable = "GAN_PROFILE";

    /// <summary>Asks the environment variable <c>GAN_PROFILE</c>, then the notebook, then the
    /// machine: <c>full</c> where there is a GPU, <c>fast</c> elsewhere.</summary>
    /// <param name="here">What the notebook's first cell says; null leaves it to the machine.
    /// </param>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    /// <remarks>The environment comes first because whoever sets it means this one run: a
    /// continuous integration, a grader, <c>./gan run --profile</c>.</remarks>
    public static Profile Choose(string? here = null)
    {
        var outside = Environment.GetEnvironmentVariable(Variable);
        var (name, source) = string.IsNullOrEmpty(outside)
            ? (here ?? (cuda.is_available() ? "full" : "fast"), "Profile.Choose")
            : (outside, Variable);
        return name is "smoke" or "fast" or "full"
            ? new(name)
            : throw new ArgumentException(
                $"{source} says '{name}', expected smoke, fast or full.");
    }

    /// <summary>One of three, by profile.</summary>
    public T Of<T>(T smoke, T fast, T full) =>
        Name switch { "smoke" => smoke, "full" => full, _ => fast };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
