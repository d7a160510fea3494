using GanNotebooks.Imaging;
using static TorchSharp.torch;

namespace GanNotebooks.Interactive.Tests.Images;

public sealed class FilmstripViewTests
{
    [Fact]
    public void Columns_are_moments_titled_by_their_steps()
    {
        var film = new Filmstrip(2);
        using var scope = NewDisposeScope();
        foreach (var step in new[] { 0, 50, 1000 })
            film.Add(step, rand(4, 1, 8, 8));
        var shown = new Shown(film).IsPlain();
        Assert.Equal("step 0\n50\n1,000", shown.SvgText);
        Assert.Contains("at steps 0, 50, 1000", shown.Text);
    }

    [Fact]
    public void An_empty_one_says_how_to_fill_it() =>
        Assert.Contains("Add(step, images)", new Shown(new Filmstrip()).IsPlain().Text);
}
