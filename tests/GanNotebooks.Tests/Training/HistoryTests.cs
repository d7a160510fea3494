using GanNotebooks.Training;

namespace GanNotebooks.Tests.Training;

public sealed class HistoryTests
{
    [Fact]
    public void Numbers_come_back_by_series_and_step()
    {
        var history = new History("D loss", "G loss");
        history.Add(1, 0.7, 0.8);
        history.Add(5, 0.6, 0.9);
        Assert.Equal([1, 5], history.Steps);
        Assert.Equal([0.8, 0.9], history["G loss"]);
        Assert.Equal(0.65, history.Recent("D loss"), 12);
    }

    [Fact]
    public void A_wrong_number_of_values_names_the_series()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new History("D loss", "G loss").Add(1, 0.7));
        Assert.Contains("1 values, expected 2: D loss, G loss", error.Message);
    }

    [Fact]
    public void Steps_that_do_not_grow_are_refused()
    {
        var history = new History("loss");
        history.Add(3, 1);
        Assert.Contains("step 3 after step 3",
            Assert.Throws<ArgumentException>(() => history.Add(3, 1)).Message);
    }

    [Fact]
    public void An_unknown_series_is_answered_with_the_known_ones() =>
        Assert.Contains("it has D loss", Assert.Throws<KeyNotFoundException>(
            () => new History("D loss")["loss of D"]).Message);

    [Fact]
    public void A_name_given_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new History("loss", "loss"));

    [Fact]
    public void Csv_quotes_what_needs_it_and_loses_no_digit()
    {
        var history = new History("loss, \"real\"", "G");
        history.Add(1, 0.1 + 0.2, double.NaN);
        Assert.Equal(
            "step,\"loss, \"\"real\"\"\",G\r\n1,0.30000000000000004,NaN\r\n", history.ToCsv());
    }

    [Fact]
    public void A_mark_belongs_to_the_last_step()
    {
        var history = new History("loss");
        history.Add(7, 1);
        history.Mark("best");
        Assert.Equal(new HistoryEvent(7, "best"), Assert.Single(history.Events));
    }
}
