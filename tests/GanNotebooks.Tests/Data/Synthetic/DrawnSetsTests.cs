using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data.Synthetic;

public sealed class DrawnSetsTests
{
    public static TheoryData<string, int, int, int> Sets => new()
    {
        { "drawn-digits", 10, 1, 28 },
        { "colour-shapes", 6, 3, 32 },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void All_classes_are_drawn_on_a_dark_ground(
        string name, int classes, int channels, int side)
    {
        var set = (ImageSet)DataCatalogue.Load(name, new() { Seed = 3 });
        Assert.Equal((20_000, channels, side, side),
            (set.Count, set.Channels, set.Height, set.Width));
        Assert.All(set.CountPerClass(), count => Assert.InRange(20_000 / classes - count, -1, 1));
        var (corner, bright) = (0, 0);
        for (var i = 0; i < 1000; i++)
        {
            corner += set[i].Span[0] < 60 ? 1 : 0;
            bright += set[i].Span.IndexOfAnyInRange((byte)150, (byte)255) >= 0 ? 1 : 0;
        }
        Assert.InRange(corner, 990, 1000);
        Assert.Equal(1000, bright);
    }

    [Fact]
    public void A_class_is_nearer_to_itself_than_to_others()
    {
        // The mean image of each class recognises most digits: 10 % would be chance.
        var (train, test) = (DrawnDigits.Draw(2000, 1), DrawnDigits.Draw(1000, 2));
        using var scope = NewDisposeScope();
        var labels = train.PickLabels([.. Enumerable.Range(0, train.Count)]);
        var images = train.ToTensor().flatten(1);
        var means = stack([.. Enumerable.Range(0, 10).Select(c => images[labels == c].mean([0L]))]);
        var nearest = cdist(test.ToTensor().flatten(1), means).argmin(1);
        var right = (nearest == test.PickLabels([.. Enumerable.Range(0, 1000)]))
            .to(float32).mean().item<float>();
        Assert.InRange(right, 0.8, 1);
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_one_differs()
    {
        Assert.Equal(Pixels(1), Pixels(1));
        Assert.NotEqual(Pixels(1), Pixels(2));
        Assert.Equal(Shapes(1), Shapes(1));
        Assert.NotEqual(Shapes(1), Shapes(2));

        static byte[] Pixels(int seed) => DrawnDigits.Draw(20, seed).Pixels.ToArray();
        static byte[] Shapes(int seed) => ColourShapes.Draw(12, seed).Pixels.ToArray();
    }

    [Fact]
    public void The_swiss_roll_lies_on_its_spiral()
    {
        var roll = SwissRoll.Draw(5000);
        var points = roll.Points.ToArray();
        for (var i = 0; i < roll.Count; i++)
        {
            var (x, y) = (points[2 * i] * 7.5, points[2 * i + 1] * 7.5);
            var radius = double.Hypot(x, y);
            var turn = Math.Round((radius - Math.Atan2(y, x)) / (2 * Math.PI));
            var off = radius - Math.Atan2(y, x) - 2 * Math.PI * turn;   // radius equals angle
            Assert.InRange(off, -1.5, 1.5);   // six of the noise's 0.25
        }
    }
}
