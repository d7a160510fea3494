namespace GanNotebooks.Imaging;

/// <summary>Images side by side in one picture, and what was done to their numbers.</summary>
public sealed class ImageGrid
{
    const int WantedWidth = 512;
    const int MostScale = 8;
    const int GroupGap = 12;

    readonly int _group;

    internal ImageGrid(ImageValues images, GridOptions options)
    {
        options.Check();
        (Total, Shown) = (images.Total, Math.Min(images.Count, options.Most));
        Columns = Math.Clamp(
            options.Columns ?? Math.Min(8, (int)Math.Ceiling(Math.Sqrt(Shown))), 1,
            Math.Max(1, Shown));
        Rows = Math.Max(1, (Shown + Columns - 1) / Columns);
        Scale = options.Scale
            ?? Math.Clamp(WantedWidth / (Columns * images.Width), 1, MostScale);
        (Gap, CaptionHeight) = (options.Gap, options.CaptionHeight);
        _group = options.Group ?? Columns;
        (CellWidth, CellHeight) = (images.Width * Scale, images.Height * Scale);
        Range = options.Range ?? images.DetectRange();
        Picture = GridPainter.Paint(this, images, options.Color);
    }

    /// <summary>The picture. Grey and alpha, or RGB and alpha where there is colour.</summary>
    public Picture Picture { get; }

    /// <summary>How many images are drawn.</summary>
    public int Shown { get; }

    /// <summary>How many there were.</summary>
    public long Total { get; }

    /// <summary>Images in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows of images.</summary>
    public int Rows { get; }

    /// <summary>Pixels of the picture for each pixel of an image.</summary>
    public int Scale { get; }

    /// <summary>Pixels between images.</summary>
    public int Gap { get; }

    /// <summary>Pixels kept free below each image.</summary>
    public int CaptionHeight { get; }

    /// <summary>Width of an image in the picture.</summary>
    public int CellWidth { get; }

    /// <summary>Height of an image in the picture, without its caption.</summary>
    public int CellHeight { get; }

    /// <summary>Which numbers are black and white.</summary>
    public ValueRange Range { get; }

    /// <summary>How many numbers of the drawn images lie outside <see cref="Range"/>.</summary>
    public long Clipped { get; internal set; }

    /// <summary>How many numbers of the drawn images are no numbers.</summary>
    public long NaN { get; internal set; }

    /// <summary>How many numbers of the drawn images are infinite.</summary>
    public long Infinite { get; internal set; }

    /// <summary>The left upper corner of image <paramref name="index"/> in the picture.</summary>
    public (int X, int Y) Corner(int index) => (Left(index % Columns),
        index / Columns * (CellHeight + Gap + CaptionHeight));

    /// <summary>Where column <paramref name="column"/> begins in the picture.</summary>
    int Left(int column) => column * (CellWidth + Gap) + column / _group * GroupGap;

    /// <summary>Columns and rows of the picture's pixels.</summary>
    internal (int Width, int Height) Size => (Left(Columns - 1) + CellWidth,
        Rows * (CellHeight + Gap + CaptionHeight) - Gap);

    /// <summary>Draws the images.</summary>
    /// <param name="images">What to draw; none gives an empty cell.</param>
    /// <param name="options">How; the defaults suit a notebook.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option makes no sense.</exception>
    public static ImageGrid Of(ImageValues images, GridOptions? options = null) =>
        new(images, options ?? new GridOptions());
}
