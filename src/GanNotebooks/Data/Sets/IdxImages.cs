namespace GanNotebooks.Data;

/// <summary>A data set in MNIST's four files: images and labels, to train and to test with.
/// </summary>
/// <param name="Name">As in <see cref="DataCatalogue"/>.</param>
/// <param name="Title">For people.</param>
/// <param name="Licence">A SPDX name.</param>
/// <param name="Source">Who made it, and when.</param>
/// <param name="ClassNames">Ten.</param>
sealed record IdxImages(string Name, string Title, string Licence, string Source,
    IReadOnlyList<string> ClassNames)
{
    /// <summary>Reads one part; see <see cref="FashionMnist.Load"/>.</summary>
    public ImageSet Load(Split split, string? folder)
    {
        var part = split == Split.Train ? "train" : "t10k";
        var images = $"{part}-images-idx3-ubyte.gz";
        var found = DataFolder.Find(Name, images, folder);
        return Join(
            Path.Combine(found, images),
            Path.Combine(found, $"{part}-labels-idx1-ubyte.gz"),
            $"{Title}, {split.ToString().ToLowerInvariant()}");
    }

    ImageSet Join(string imagePath, string labelPath, string name)
    {
        var images = IdxFile.Read(imagePath, 3);
        var labels = IdxFile.Read(labelPath, 1);
        if (images.Shape[0] != labels.Shape[0])
            throw new InvalidDataException(
                $"{labelPath}: {labels.Shape[0]} labels at offset 4, expected {images.Shape[0]}, "
                + $"one for each image of {imagePath}.");
        var unknown = labels.Values.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)9);
        if (unknown >= 0)
            throw new InvalidDataException(
                $"{labelPath}: label {labels.Values[unknown]} at offset {8 + unknown}, "
                + "expected 0 to 9.");
        return new ImageSet
        {
            Name = name,
            Licence = Licence,
            Source = Source,
            ClassNames = ClassNames,
            Pixels = images.Values,
            Labels = labels.Values,
            Channels = 1,
            Height = images.Shape[1],
            Width = images.Shape[2],
        };
    }
}
