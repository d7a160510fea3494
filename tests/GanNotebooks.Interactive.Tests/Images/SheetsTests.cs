using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests.Images;

public sealed class SheetsTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Each_column_of_a_class_sheet_is_a_class_and_each_row_a_noise()
    {
        var sheet = Classes(seed: 1);
        var shown = new Shown(sheet).IsPlain();
        Assert.Equal(["coat", "bag", "boot"], shown.SvgText.Split('\n'));
        var picture = sheet.Grid.Picture;
        byte At(int row, int column)
        {
            var (x, y) = sheet.Grid.Corner(row * 3 + column);
            return picture[x, y][0];
        }
        for (var row = 0; row < 4; row++)
            Assert.Equal(0.5 * 255, At(row, 2) - At(row, 0), 1.0);   // label 2 / 4 brighter
        Assert.NotEqual(At(0, 0), At(1, 0));
    }

    [Fact]
    public void A_class_sheet_draws_the_same_noise_again_and_leaves_torchs_own_alone()
    {
        manual_seed(5);
        var expected = rand(3).data<float>().ToArray();
        manual_seed(5);
        var first = Classes(seed: 2).Grid.Picture.Data;
        Assert.Equal(expected, rand(3).data<float>().ToArray());
        Assert.Equal(first, Classes(seed: 2).Grid.Picture.Data);
        Assert.NotEqual(first, Classes(seed: 3).Grid.Picture.Data);
    }

    [Fact]
    public void A_cycle_shows_input_translation_and_return_with_its_error()
    {
        var sheet = Sheets.Cycle(full([2, 1, 8, 8], 0.25f), x => x + 0.5, y => y - 0.4);
        var shown = new Shown(sheet).IsPlain();
        Assert.Contains("input\ntranslated\nback", shown.SvgText);
        Assert.Contains("error 0.100", shown.SvgText);
        Assert.Equal((2, 3), (sheet.Grid.Rows, sheet.Grid.Columns));
    }

    [Fact]
    public void A_walk_keeps_the_noises_length_and_begins_with_its_end()
    {
        var norms = new List<float>();
        var (start, end) = (randn(1, 64), randn(1, 64));
        start = start / start.norm() * 8;
        end = end / end.norm() * 8;
        var walk = Sheets.Walk(z =>
        {
            norms.Add(z.norm().item<float>());
            return z[.., ..64].reshape(1, 1, 8, 8);
        }, start, end, frames: 9, scale: 1);
        Assert.All(norms, norm => Assert.InRange(norm, 7.99f, 8.01f));
        Assert.Equal(10, walk.Frames);   // the end first, then from start to end
    }

    [Fact]
    public void A_walk_to_where_it_starts_stands_still()
    {
        var z = randn(2, 16);
        var seen = new List<Tensor>();
        Sheets.Walk(x =>
        {
            seen.Add(x.DetachFromDisposeScope());
            return x.reshape(2, 1, 4, 4);
        }, z, z, frames: 3);
        Assert.All(seen, x => Assert.True(x.allclose(z, rtol: 1e-5, atol: 1e-5)));
        seen.ForEach(x => x.Dispose());
    }

    [Fact]
    public void Two_batches_side_by_side_share_black_and_white()
    {
        var sheet = zeros(6, 1, 8, 8).Beside(full([9, 1, 8, 8], 2f), columns: 2);
        Assert.Equal((3, 4, 0.0), (sheet.Grid.Rows, sheet.Grid.Columns, sheet.Grid.Range.Low));
        Assert.Equal("real\nfake", new Shown(sheet).IsPlain().SvgText);
        Assert.Equal(0, sheet.Grid.Picture[0, 0][0]);
        Assert.Equal(255, sheet.Grid.Picture[sheet.Grid.Corner(2).X, 0][0]);
        var gap = sheet.Grid.Corner(2).X - sheet.Grid.Corner(1).X - sheet.Grid.CellWidth;
        Assert.True(gap > sheet.Grid.Gap, "the two batches stand apart");
    }

    [Fact]
    public void Batches_of_different_sizes_are_an_error()
    {
        var error = Assert.Throws<ArgumentException>(
            () => zeros(2, 1, 8, 8).Beside(zeros(2, 3, 8, 8)));
        Assert.Contains("one size", error.Message);
    }

    [Fact]
    public void Channels_stand_in_columns()
    {
        var image = zeros(1, 3, 8, 8);
        image[0, 1].fill_(1);
        var sheet = image.AsChannels();
        Assert.Equal("red\ngreen\nblue", new Shown(sheet).IsPlain().SvgText);
        Assert.Equal([0, 255, 0], Enumerable.Range(0, 3)
            .Select(i => sheet.Grid.Picture[sheet.Grid.Corner(i).X, 0][0]));
        Assert.Contains("16 of 20 channels of 8 of 9 images",
            new Shown(zeros(9, 20, 4, 4).AsChannels()).Html);
    }

    static ImageSheet Classes(long seed) => Sheets.Classes((noise, labels) =>
        (noise[.., ..1].sigmoid() / 2 + labels.unsqueeze(1) / 4.0).clamp(0, 1)
            .reshape(-1, 1, 1, 1).expand(-1, 1, 8, 8), 5, ["coat", "bag", "boot"], 4, seed);
}
