using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>The JPEG and PNG files of a folder as images of one size, decoded when they are
/// wanted and ahead of time, on all processors.</summary>
/// <remarks>
/// Subfolders are classes, in the order of their names; a folder without subfolders is one class.
/// Every image is turned as its camera noted, cropped to its centred square and resized without
/// aliasing. Files are looked at when the folder is opened, at both ends, so that damage shows at
/// once; what only decoding can show comes up later, as an error that names the file, or with
/// <see cref="FolderOptions.SkipBad"/> as one more in <see cref="Bad"/> (the next whole image of
/// its class then stands in its place).
/// </remarks>
public sealed class ImageFolder : IDataSet
{
    readonly FolderOptions _options;
    readonly IReadOnlyList<(string Path, int Label)> _files;
    readonly List<BadFile> _bad;
    readonly DecodedImages _decoded;

    ImageFolder(string name, IReadOnlyList<string> classes,
        IReadOnlyList<(string Path, int Label)> files, List<BadFile> bad, FolderOptions options)
    {
        (Name, ClassNames, _files, _bad, _options) = (name, classes, files, bad, options);
        var bytes = options.Channels * options.Size * options.Size;
        _decoded = new(Decode, (int)Math.Clamp(options.Memory / bytes, 1, int.MaxValue),
            options.Threads ?? Environment.ProcessorCount);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Count => _files.Count;

    /// <inheritdoc/>
    public IReadOnlyList<int> Shape => [_options.Channels, _options.Size, _options.Size];

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The files found bad so far, in that order; only with
    /// <see cref="FolderOptions.SkipBad"/> can there be any when a folder opens.</summary>
    public IReadOnlyList<BadFile> Bad
    {
        get { lock (_bad) return [.. _bad]; }
    }

    /// <summary>Lists and checks a folder's images.</summary>
    /// <param name="folder">Holds images, or subfolders of images.</param>
    /// <param name="options">Defaults without it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">No image can be used, or one is damaged and they are
    /// not to be skipped; the message names it and says why.</exception>
    public static ImageFolder Open(string folder, FolderOptions? options = null)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Size, 1);
        if (options.Channels is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(options),
                $"Images have 1 channel (grey) or 3 (colour), not {options.Channels}.");
        var listing = FolderListing.Of(folder);
        var checks = listing.Files.AsParallel().AsOrdered()
            .Select(file => ImageFile.Check(file.Path, options.Size)).ToArray();
        List<BadFile> bad = [.. listing.Bad, .. checks.OfType<BadFile>()];
        if (bad.Count > 0 && !options.SkipBad)
            throw new InvalidDataException(
                bad.Count == 1 ? $"{bad[0]} {ImageFile.Remedy}"
                    : $"{bad[0]} And {bad.Count - 1} more are bad. {ImageFile.Remedy}");
        var good = listing.Files.Where((_, i) => checks[i] == null).ToList();
        if (good.Count == 0)
            throw new InvalidDataException(
                $"{folder}: holds no JPEG or PNG file that can be used "
                + $"({bad.Count} are bad). Name a folder of images, or of folders of images.");
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new(name, listing.ClassNames, good, bad, options);
    }

    /// <inheritdoc/>
    public int Label(int place) => _files[place].Label;

    /// <inheritdoc/>
    public Tensor Pick(ReadOnlySpan<int> places, Device? device = null)
    {
        this.Check(places);
        var wanted = new Task<byte[]>[places.Length];
        for (var i = 0; i < places.Length; i++)
            wanted[i] = _decoded[places[i]];
        return PixelTensor.Make(
            [.. wanted.Select(image => (ReadOnlyMemory<byte>)image.GetAwaiter().GetResult())],
            Shape, device);
    }

    /// <inheritdoc/>
    public void Prepare(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
            _ = _decoded[place];
    }

    byte[] Decode(int place)
    {
        InvalidDataException? first = null;
        foreach (var path in Candidates(place))
            try
            {
                return Planes.Split(ImageFile.Decode(path, _options.Size, _options.Channels));
            }
            catch (Exception problem) when (ImageFile.IsDamage(problem))
            {
                var bad = ImageFile.Describe(path, problem);
                first ??= new($"{bad} {ImageFile.Remedy}", problem);
                Note(bad);
            }
        throw first!;
    }

    /// <summary>The place's own file and, with SkipBad, those of its class that follow.</summary>
    IEnumerable<string> Candidates(int place) =>
        Enumerable.Range(0, _options.SkipBad ? Count : 1)
            .Select(i => _files[(place + i) % Count])
            .Where(file => file.Label == _files[place].Label).Select(file => file.Path);

    void Note(BadFile bad)
    {
        lock (_bad)
            if (!_bad.Exists(known => known.Path == bad.Path))
                _bad.Add(bad);
    }
}
