using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace GanNotebooks.Layers;

/// <summary>Checks shapes where a user's tensor enters a network, so that a wrong one is explained
/// in the user's terms.</summary>
static class Shapes
{
    /// <summary>Throws unless <paramref name="x"/> has the shape.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="expected">Its dimensions, separated by blanks: a number must be met, a letter
    /// stands for any size: <c>"N 3 64 64"</c>.</param>
    /// <param name="remedy">What to do about it; ends the message.</param>
    /// <param name="name">What the caller calls the tensor.</param>
    /// <param name="owner">Who asks: a type's name, or the file that is named after it.</param>
    /// <exception cref="ArgumentException">It has not.</exception>
    internal static void Require(Tensor x, string expected, string remedy = "",
        [CallerArgumentExpression(nameof(x))] string name = "",
        [CallerFilePath] string owner = "")
    {
        var dimensions = expected.Split(' ');
        if (x.Dimensions == dimensions.Length && dimensions.Zip(x.shape).All(Meets))
            return;
        throw new ArgumentException(
            $"{Path.GetFileNameWithoutExtension(owner)}: {name} has shape "
            + $"({string.Join(", ", x.shape)}), expected ({string.Join(", ", dimensions)}). "
            + remedy.TrimEnd());
    }

    static bool Meets((string Expected, long Actual) dimension) =>
        !long.TryParse(dimension.Expected, out var size) || size == dimension.Actual;
}
