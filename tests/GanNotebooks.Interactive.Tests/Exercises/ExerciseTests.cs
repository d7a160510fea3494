using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests.Exercises;

public class ExerciseTests
{
    [Fact]
    public void A_stub_is_open_and_says_what_to_do()
    {
        var result = Exercise.Check("01-1-game", _ => throw new NotImplementedException());

        Assert.Equal(ExerciseState.Open, result.State);
        Assert.StartsWith("☐ Exercise 01-1-game: not done yet.", result.ToString());
    }

    [Fact]
    public void Checks_that_hold_solve_it() => Assert.Equal(
        new ExerciseResult("01-1-game", ExerciseState.Solved, "solved."),
        Exercise.Check("01-1-game", check =>
        {
            check.That(true, "never said");
            check.Shape("the noise", zeros(3, 4), -1, 4);
            check.Near("the mean", 0.50004, 0.5);
            check.Near("the path", zeros(2, 2) + 1e-5, zeros(2, 2));
        }));

    [Fact]
    public void The_first_check_that_fails_is_told() => Assert.Equal(
        "the noise has shape (3, 4), expected (any, 5).",
        Wrong(check =>
        {
            check.Shape("the noise", zeros(3, 4), -1, 5);
            check.That(false, "never reached");
        }));

    [Theory]
    [InlineData(0.4998)]
    [InlineData(0.5002)]
    [InlineData(double.NaN)]
    public void A_number_too_far_on_either_side_is_wrong(double got) => Assert.EndsWith(
        "expected 0.5.", Wrong(check => check.Near("the mean", got, 0.5)));

    [Fact]
    public void A_tensor_with_a_NaN_is_near_nothing() => Assert.StartsWith(
        "the path differs", Wrong(check => check.Near("the path", zeros(2) / 0, zeros(2))));

    [Fact]
    public void An_exception_of_the_learners_code_is_told_by_name() => Assert.Equal(
        "your code ended with DivideByZeroException: no",
        Wrong(_ => throw new AggregateException(new DivideByZeroException("no"))));

    [Fact]
    public void It_is_shown_as_html_that_needs_no_trust() => Assert.Contains(
        "<b>✘ Exercise 1:</b> 2 &lt; 3", new Shown(
            Exercise.Check("1", check => check.That(false, "2 < 3"))).IsPlain().Html);

    static string Wrong(Action<Check> checks)
    {
        var result = Exercise.Check("01-1-game", checks);
        Assert.Equal(ExerciseState.Wrong, result.State);
        return result.Message;
    }
}
