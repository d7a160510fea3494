using System.Formats.Tar;
using System.IO.Compression;

namespace GanNotebooks.Data;

/// <summary>CIFAR-10: 60,000 colour pictures of animals and vehicles, 32 x 32, ten classes.
/// </summary>
/// <remarks>The binary version, read from its archive. Source: Krizhevsky 2009, <i>Learning
/// multiple layers of features from tiny images</i>. <c>./gan data get cifar-10</c> fetches it.
/// </remarks>
public static class Cifar10
{
    const string Archive = "cifar-10-binary.tar.gz";
    const int ImageSize = 3 * 32 * 32;
    const int RecordSize = 1 + ImageSize;   // the label, then red, green and blue planes

    /// <summary>The ten classes, in the order of the labels.</summary>
    public static readonly IReadOnlyList<string> ClassNames =
    [
        "airplane", "automobile", "bird", "cat", "deer",
        "dog", "frog", "horse", "ship", "truck",
    ];

    /// <summary>Reads 50,000 images to train with, or 10,000 to test with.</summary>
    /// <param name="split">Which part.</param>
    /// <param name="folder">Where the archive is. Without it the environment variable
    /// <c>GAN_DATA</c> is asked, then the folder that <c>./gan data get</c> fills.</param>
    /// <exception cref="DirectoryNotFoundException">The archive is nowhere.</exception>
    /// <exception cref="InvalidDataException">It is damaged; it and the offset are named.
    /// </exception>
    public static ImageSet Load(Split split = Split.Train, string? folder = null)
    {
        var path = Path.Combine(DataFolder.Find("cifar-10", Archive, folder), Archive);
        var wanted = split == Split.Train ? "data_batch_" : "test_batch";
        try
        {
            var batches = Batches(path, wanted);
            return Join(batches, $"CIFAR-10, {split.ToString().ToLowerInvariant()}");
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException
            && !damage.Message.StartsWith(path))
        {
            throw new InvalidDataException(
                $"{path}: is damaged ({damage.Message.TrimEnd('.')}). Fetch it again with "
                + "./gan data get cifar-10.", damage);
        }
    }

    static List<byte[]> Batches(string path, string wanted)
    {
        using var file = File.OpenRead(path);
        using var content = new GZipStream(file, CompressionMode.Decompress);
        using var archive = new TarReader(content);
        var batches = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        while (archive.GetNextEntry() is { } entry)
        {
            var name = Path.GetFileName(entry.Name);
            if (name.StartsWith(wanted) && entry.DataStream is { } data)
                batches[name] = Batch(data, $"{path}, {name}");
        }
        return batches.Count > 0 ? [.. batches.Values] : throw new InvalidDataException(
            $"{path}: holds no file {wanted}*. It is some other archive: fetch it again with "
            + "./gan data get cifar-10.");
    }

    static byte[] Batch(Stream data, string where)
    {
        var bytes = new byte[data.Length];
        data.ReadExactly(bytes);
        if (bytes.Length == 0 || bytes.Length % RecordSize != 0)
            throw new InvalidDataException(
                $"{where}: has {bytes.Length:N0} bytes, expected a multiple of {RecordSize:N0}.");
        for (var at = 0; at < bytes.Length; at += RecordSize)
            if (bytes[at] > 9)
                throw new InvalidDataException(
                    $"{where}: label {bytes[at]} at offset {at}, expected 0 to 9.");
        return bytes;
    }

    static ImageSet Join(List<byte[]> batches, string name)
    {
        var count = batches.Sum(batch => batch.Length / RecordSize);
        var (pixels, labels, image) = (new byte[count * ImageSize], new byte[count], 0);
        foreach (var batch in batches)
            for (var at = 0; at < batch.Length; at += RecordSize, image++)
            {
                labels[image] = batch[at];
                batch.AsSpan(at + 1, ImageSize).CopyTo(pixels.AsSpan(image * ImageSize));
            }
        return new()
        {
            Name = name,
            Licence = "none stated",
            Source = "Krizhevsky 2009",
            ClassNames = ClassNames,
            Pixels = pixels,
            Labels = labels,
            Channels = 3,
            Height = 32,
            Width = 32,
        };
    }
}
