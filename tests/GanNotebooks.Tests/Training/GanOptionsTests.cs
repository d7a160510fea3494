using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Tests.Models;
using GanNotebooks.Training;

namespace GanNotebooks.Tests.Training;

public class GanOptionsTests
{
    [Fact]
    public void A_value_out_of_range_is_named() =>
        Assert.Equal("DcganOptions: Packing is 0, expected 1 to 64.",
            Assert.Throws<ArgumentException>(() => new Dcgan(
                new() { BatchSize = 8, Packing = 0 }, SmallImages.Set(8).Batches(8, 1))).Message);

    [Fact]
    public void Every_models_defaults_are_in_range() =>
        Assert.All(Catalogue.Models, kind => kind.Defaults.Check());

    [Fact]
    public void Rates_stay_and_then_fall_to_zero_on_a_straight_line()
    {
        var options = new DcganOptions { ConstantSteps = 10, DecaySteps = 4 };
        Assert.Equal([1, 1, 0.8, 0.6, 0.4, 0.2, 0],
            Enumerable.Range(8, 7).Select(step => Math.Round(options.RateAt(step), 12)));
        Assert.Equal(1, new DcganOptions().RateAt(1_000_000));
    }

    [Fact]
    public void WGANs_authors_schedule_trains_the_critic_longer_at_first_and_now_and_then()
    {
        var options = new WganOptions { LongDiscriminatorSteps = 100 };
        Assert.Equal([100, 100, 5, 5, 100, 5],
            new[] { 0, 24, 25, 499, 500, 501 }.Select(options.RoundsAt));
        Assert.Equal(5, new WganOptions().RoundsAt(0));
    }
}
