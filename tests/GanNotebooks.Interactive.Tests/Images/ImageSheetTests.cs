using GanNotebooks.Imaging;

namespace GanNotebooks.Interactive.Tests.Images;

public sealed class ImageSheetTests
{
    [Fact]
    public void Without_captions_it_is_the_grids_png_pixel_for_pixel()
    {
        var sheet = ImageSheet.Of(Checkers(12));
        var shown = new Shown(sheet).IsPlain();
        Assert.Equal(sheet.Grid.Picture.Data, shown.Png.Data);
        Assert.Contains("[-1, 1]", shown.Html);
    }

    [Fact]
    public void Captions_stand_below_their_images()
    {
        var sheet = ImageSheet.Of(
            Checkers(3), new() { Columns = 3, Scale = 8 }, ["one", "two", "b"]);
        var texts = new Shown(sheet).IsPlain().Svg.Descendants()
            .Where(e => e.Name.LocalName == "text").ToList();
        Assert.Equal(["one", "two", "b"], texts.Select(t => t.Value));
        var places = texts.Select(t => (double)t.Attribute("x")!).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.Single(texts.Select(t => (string)t.Attribute("y")!).Distinct());
    }

    [Fact]
    public void A_cut_sheet_says_how_many_there_were()
    {
        var shown = new Shown(ImageSheet.Of(Checkers(100)));
        Assert.Contains("showing 64 of 100", shown.Html);
        Assert.Contains("showing 64 of 100", shown.Text);
    }

    [Fact]
    public void Clipped_and_broken_values_are_counted_in_words()
    {
        var values = new ImageValues(new[] { float.NaN, 7, -1, float.NegativeInfinity }, 1, 2, 2);
        var html = new Shown(ImageSheet.Of(values, new() { Range = ValueRange.Unit })).Html;
        Assert.Contains("2 values clipped", html);
        Assert.Contains("1 NaN", html);
        Assert.Contains("1 infinite", html);
    }

    [Fact]
    public void Hostile_captions_stay_text()
    {
        const string hostile = "<b onload='x'>\"&\u0001";
        var shown = new Shown(ImageSheet.Of(Checkers(1), new() { Scale = 8 },
            [hostile + new string('y', 10_000)])).IsPlain();
        Assert.StartsWith("<b", shown.SvgText);
        Assert.EndsWith("…", shown.SvgText);
    }

    [Fact]
    public void A_picture_comes_as_png_too()
    {
        var shown = new Shown(new Picture(3, 2, 1));
        Assert.Equal(["text/html", "image/png", "text/plain"], shown.MimeTypes);
        Assert.Equal(6, shown.Png.Data.Length);
    }

    internal static ImageValues Checkers(int count)
    {
        var values = new float[count * 64];
        for (var i = 0; i < values.Length; i++)
            values[i] = (i / 8 + i % 8) % 2 == 0 ? -1 : 1f - i / 64 * 0.01f;
        return new(values, 1, 8, 8);
    }
}
