using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive;

/// <summary>What can be asked of a solution. Each member returns when the answer is yes, and ends
/// the exercise's check otherwise.</summary>
public sealed class Check
{
    internal Check()
    {
    }

    /// <summary>Anything at all.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="otherwise">What to tell the learner if not: what is wrong, and what to try.
    /// </param>
    /// <exception cref="ExerciseException">It does not hold.</exception>
    public void That(bool holds, string otherwise)
    {
        if (!holds) throw new ExerciseException(otherwise);
    }

    /// <summary>A tensor's sizes.</summary>
    /// <param name="name">What the tensor is, such as <c>the path</c>.</param>
    /// <param name="tensor">The learner's tensor.</param>
    /// <param name="sizes">What is expected; -1 stands for any size.</param>
    /// <exception cref="ExerciseException">Another number of dimensions or another size.
    /// </exception>
    public void Shape(string name, Tensor tensor, params long[] sizes)
    {
        That(tensor is not null, $"{name} is null, expected a tensor of shape {Shape(sizes)}.");
        var got = tensor!.shape;
        That(got.Length == sizes.Length
             && got.Zip(sizes).All(pair => pair.Second == -1 || pair.First == pair.Second),
            $"{name} has shape {Shape(got)}, expected {Shape(sizes)}.");
    }

    /// <summary>A number, up to a tolerance on both sides.</summary>
    /// <param name="name">What the number is.</param>
    /// <param name="got">The learner's.</param>
    /// <param name="expected">The right one.</param>
    /// <param name="tolerance">The largest difference that counts as equal.</param>
    /// <exception cref="ExerciseException">It is farther away, or not a number.</exception>
    public void Near(string name, double got, double expected, double tolerance = 1e-4) =>
        That(Math.Abs(got - expected) <= tolerance,
            $"{name} is {Number(got)}, expected {Number(expected)}.");

    /// <summary>All elements of a tensor, up to a tolerance on both sides.</summary>
    /// <param name="name">What the tensor is.</param>
    /// <param name="got">The learner's.</param>
    /// <param name="expected">The right one; the shapes must be equal.</param>
    /// <param name="tolerance">The largest difference that counts as equal.</param>
    /// <exception cref="ExerciseException">A shape or an element differs.</exception>
    public void Near(string name, Tensor got, Tensor expected, double tolerance = 1e-4)
    {
        Shape(name, got, expected.shape);
        using var scope = NewDisposeScope();
        var gap = (got.detach() - expected.detach()).abs().max().to(float64).cpu().item<double>();
        That(gap <= tolerance, $"{name} differs from what is expected by up to {Number(gap)}.");
    }

    static string Shape(long[] sizes) =>
        $"({string.Join(", ", sizes.Select(size => size == -1 ? "any" : $"{size}"))})";

    static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
