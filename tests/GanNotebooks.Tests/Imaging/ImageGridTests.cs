using GanNotebooks.Imaging;

namespace GanNotebooks.Tests.Imaging;

public sealed class ImageGridTests
{
    [Fact]
    public void Pixels_are_enlarged_whole_and_cells_lie_where_they_should()
    {
        // Two 2 x 1 images: black, white and white, black.
        var images = new ImageValues(new float[] { -1, 1, 1, -1 }, 1, 1, 2);
        var grid = ImageGrid.Of(images, new() { Columns = 2, Scale = 3, Gap = 1 });
        var picture = Decoded(grid);
        Assert.Equal((13, 3, 2), (picture.Width, picture.Height, picture.Channels));
        byte[] row = [0, 0, 0, 255, 255, 255, 0, 255, 255, 255, 0, 0, 0];
        byte[] alpha = [255, 255, 255, 255, 255, 255, 0, 255, 255, 255, 255, 255, 255];
        for (var y = 0; y < 3; y++)
            for (var x = 0; x < 13; x++)
                Assert.Equal((row[x], alpha[x]), (picture[x, y][0], picture[x, y][1]));
    }

    [Fact]
    public void Colour_planes_become_pixels()
    {
        var images = new ImageValues(new float[] { 1, 0, 0, .5f, 0, 1 }, 3, 1, 2);
        var picture = Decoded(ImageGrid.Of(images, new() { Scale = 1 }));
        Assert.Equal([255, 0, 0, 255], picture[0, 0].ToArray());
        Assert.Equal([0, 128, 255, 255], picture[1, 0].ToArray());
    }

    [Fact]
    public void Numbers_that_are_none_get_colours_of_their_own_and_are_counted()
    {
        var images = new ImageValues(
            new[] { float.NaN, float.PositiveInfinity, 0f, 2f }, 1, 1, 4);
        var grid = ImageGrid.Of(images, new() { Scale = 1, Range = ValueRange.Unit });
        var picture = Decoded(grid);
        Assert.Equal([255, 0, 255, 255], picture[0, 0].ToArray());
        Assert.Equal([255, 140, 0, 255], picture[1, 0].ToArray());
        Assert.Equal([0, 0, 0, 255], picture[2, 0].ToArray());
        Assert.Equal([255, 255, 255, 255], picture[3, 0].ToArray());
        Assert.Equal((1, 1, 1), (grid.NaN, grid.Infinite, grid.Clipped));
    }

    [Fact]
    public void More_than_64_images_are_cut_and_said_so()
    {
        var grid = ImageGrid.Of(new ImageValues(new float[100], 1, 1, 1, total: 512));
        Assert.Equal((64, 512, 8, 8), (grid.Shown, grid.Total, grid.Columns, grid.Rows));
    }

    [Fact]
    public void No_image_at_all_is_an_empty_cell()
    {
        var grid = ImageGrid.Of(new ImageValues(Array.Empty<float>(), 1, 4, 4));
        Assert.Equal(0, grid.Shown);
        Assert.All(grid.Picture.Data, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Captions_get_their_room_below_each_row()
    {
        var grid = ImageGrid.Of(new ImageValues(new float[4], 1, 1, 1),
            new() { Columns = 2, Scale = 1, Gap = 2, CaptionHeight = 10 });
        Assert.Equal((3, 13), grid.Corner(3));
        Assert.Equal(24, grid.Picture.Height);
    }

    [Theory]
    [InlineData(0f, 1f, 0f, 1f)]
    [InlineData(-.5f, .9f, -1f, 1f)]
    [InlineData(-1.01f, 1f, -1f, 1f)]
    [InlineData(0f, 200f, 0f, 255f)]
    [InlineData(-3f, 4f, -3f, 4f)]
    [InlineData(0f, 7f, 0f, 7f)]
    public void The_customary_range_is_found(float low, float high, float black, float white) =>
        Assert.Equal(new ValueRange(black, white), ValueRange.Detect(low, high));

    [Fact]
    public void A_column_count_of_zero_is_refused() =>
        Assert.Contains("at least 1, got 0", Assert.Throws<ArgumentOutOfRangeException>(() =>
            ImageGrid.Of(new ImageValues(new float[1], 1, 1, 1), new() { Columns = 0 })).Message);

    static Picture Decoded(ImageGrid grid) =>
        ImageCodec.Default.DecodePng(ImageCodec.Default.EncodePng(grid.Picture));
}
