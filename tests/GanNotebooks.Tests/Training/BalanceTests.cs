using GanNotebooks.Training;

namespace GanNotebooks.Tests.Training;

public sealed class BalanceTests
{
    [Theory]
    [InlineData(0.99, 0.01, "nearly always right")]
    [InlineData(0.30, 0.60, "learning too slowly")]
    [InlineData(0.50, 0.52, "hardly tell")]
    [InlineData(0.70, 0.30, "both networks are learning")]
    public void The_scores_are_put_into_words(double real, double fake, string words) =>
        Assert.Contains(words, Balance.Describe(Scores(real, fake)));

    [Fact]
    public void A_loss_that_is_no_number_is_dated()
    {
        var history = new History("G loss");
        history.Add(1, 0.5);
        history.Add(2, double.NaN);
        history.Add(3, double.NaN);
        Assert.Contains("G loss is no number since step 2", Balance.Describe(history));
    }

    [Fact]
    public void Without_rows_nothing_is_said() => Assert.Equal(
        "", Balance.Describe(new History(History.RealScore, History.FakeScore)));

    static History Scores(double real, double fake)
    {
        var history = new History(History.RealScore, History.FakeScore);
        history.Add(1, real, fake);
        return history;
    }
}
