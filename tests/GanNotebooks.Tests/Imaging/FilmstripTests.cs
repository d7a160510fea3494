using GanNotebooks.Imaging;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Imaging;

public sealed class FilmstripTests
{
    [Fact]
    public void Rows_hold_one_noise_and_columns_one_moment()
    {
        var (steps, images) = Film(3).Columns();
        Assert.Equal([0, 10, 20], steps);
        // Row by row: noise 0 at 0, 10, 20; then noise 1.
        Assert.Equal([0, .1f, .2f, 1, 1.1f, 1.2f], images.Values.ToArray());
    }

    [Fact]
    public void Too_many_moments_are_thinned_but_first_and_last_stay()
    {
        var (steps, _) = Film(100).Columns(most: 4);
        Assert.Equal([0, 330, 660, 990], steps);
    }

    [Fact]
    public void A_single_moment_is_a_strip() => Assert.Equal([0], Film(1).Columns().Steps);

    [Fact]
    public void Too_few_images_are_refused() => Assert.Contains("needs 2 images a moment, got 1",
        Assert.Throws<ArgumentException>(() => new Filmstrip(2).Add(0, zeros(1, 1, 1, 1))).Message);

    [Fact]
    public void Images_of_another_size_are_refused() => Assert.Contains("got (1, 2, 2)",
        Assert.Throws<ArgumentException>(() => Film(1).Add(1, zeros(2, 1, 2, 2))).Message);

    [Fact]
    public void As_an_animation_one_brightness_means_one_number_throughout()
    {
        var film = new Filmstrip(1);
        film.Add(0, tensor(new[] { 0f, 2 }, [1, 1, 1, 2]));
        film.Add(1, tensor(new[] { 1f, float.NaN }, [1, 1, 1, 2]));
        var animation = film.AsAnimation(scale: 1);
        var first = ImageCodec.Default.DecodePng(animation.File);
        Assert.Equal(3, animation.Frames);
        Assert.Equal([128, 128, 128, 255], first[0, 0].ToArray());   // 1 of 0 to 2
        Assert.Equal([255, 0, 255, 255], first[1, 0].ToArray());
    }

    static Filmstrip Film(int moments)
    {
        var film = new Filmstrip(2);
        for (var i = 0; i < moments; i++)
            film.Add(i * 10, tensor(new[] { i / 10f, 1 + i / 10f, 2 }, [3, 1, 1, 1]));
        return film;
    }
}
