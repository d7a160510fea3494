using GanNotebooks.Data;

namespace GanNotebooks.Tests.Data.Synthetic;

public sealed class StripedClothesTests
{
    readonly UnpairedSet _pairs = StripedClothes.Paired();

    [Fact]
    public void Each_pair_is_the_same_garment_with_and_without_stripes()
    {
        var (plain, striped) = ((ImageSet)_pairs.A, (ImageSet)_pairs.B);
        Assert.Equal((6000, 6000), (plain.Count, striped.Count));
        var (darkened, kept) = (0L, 0L);
        for (var i = 0; i < plain.Pixels.Length; i++)
        {
            var (before, after) = (plain.Pixels.Span[i], striped.Pixels.Span[i]);
            var inStripe = i / 28 % 28 % 6 >= 3;
            Assert.Equal(inStripe ? before / 4 : before, after);
            (darkened, kept) = inStripe && before > 0 ? (darkened + 1, kept) : (darkened, kept + 1);
        }
        Assert.InRange((double)darkened / (darkened + kept), 0.2, 0.4);   // half of a garment
    }

    [Fact]
    public void The_domains_to_train_with_share_no_garment()
    {
        var set = StripedClothes.Unpaired();
        Assert.Equal((18_000, 18_000), (set.A.Count, set.B.Count));
        var plain = ((ImageSet)set.A);
        var rows = new HashSet<string>();
        for (var i = 0; i < plain.Count; i++)
            rows.Add(Untouched(plain, i));
        var common = Enumerable.Range(0, 2000)
            .Count(i => rows.Contains(Untouched((ImageSet)set.B, i)));
        Assert.InRange(common, 0, 10);   // Fashion-MNIST holds a few near copies
    }

    [Fact]
    public void Only_garments_are_there()
    {
        var counts = _pairs.A.CountPerClass();
        Assert.Equal([1000, 1000, 1000, 1000, 1000, 0, 1000, 0, 0, 0], counts);
    }

    /// <summary>The rows that stripes leave alone.</summary>
    static string Untouched(ImageSet set, int place)
    {
        var bytes = set[place].Span;
        var text = new System.Text.StringBuilder();
        for (var row = 0; row < 28; row++)
            if (row % 6 < 3)
                text.Append(Convert.ToHexString(bytes.Slice(28 * row, 28)));
        return text.ToString();
    }
}
