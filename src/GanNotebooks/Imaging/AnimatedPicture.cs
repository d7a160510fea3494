namespace GanNotebooks.Imaging;

/// <summary>A picture that moves: an animated PNG file.</summary>
/// <param name="File">The file. A viewer that cannot play shows its first frame.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Frames">How many pictures it holds.</param>
public sealed record AnimatedPicture(byte[] File, int Width, int Height, int Frames)
{
    static readonly TimeSpan s_delay = TimeSpan.FromSeconds(0.25);
    static readonly TimeSpan s_firstDelay = TimeSpan.FromSeconds(2);

    /// <summary>Grids of images, one after the other. The last comes first and stands longer, so
    /// that a printed page shows the result.</summary>
    /// <param name="moments">The images of each moment, as many and as large each time.</param>
    /// <param name="options">How each grid is laid out. One value range serves all moments, so
    /// that brightness means the same throughout.</param>
    /// <param name="delay">How long a moment stands; a quarter of a second without it.</param>
    /// <exception cref="ArgumentException">No moment, or moments that differ in size.</exception>
    public static AnimatedPicture Of(IReadOnlyList<ImageValues> moments,
        GridOptions? options = null, TimeSpan? delay = null)
    {
        if (moments.Count == 0)
            throw new ArgumentException("An animation needs at least one moment.", nameof(moments));
        var last = moments[^1];
        var all = moments.SelectMany(moment => moment.Values.ToArray()).ToArray();
        options = (options ?? new GridOptions()) with
        {
            Range = options?.Range ?? last.Range
                ?? new ImageValues(all, last.Channels, last.Height, last.Width).DetectRange(),
            Color = !Array.TrueForAll(all, float.IsFinite),
        };
        var grids = moments.Select(moment => ImageGrid.Of(moment, options).Picture).ToList();
        var frames = grids.ConvertAll(ImageCodec.Default.EncodePng);
        return new(Animation.ToApng([frames[^1], .. frames], delay ?? s_delay, s_firstDelay),
            grids[^1].Width, grids[^1].Height, frames.Count + 1);
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    public void Save(string path) =>
        WholeFile.Write(path, unfinished => System.IO.File.WriteAllBytes(unfinished, File));
}
