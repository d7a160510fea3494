namespace GanNotebooks.Data;

/// <summary>Fashion-MNIST: 70,000 grey pictures of clothes, 28 x 28, ten classes.</summary>
/// <remarks>Source: Xiao, Rasul and Vollgraf 2017, arXiv:1708.07747; Zalando SE, MIT licence.
/// Debian installs it with the package <c>dataset-fashion-mnist</c>.</remarks>
public static class FashionMnist
{
    const string Installed = "/usr/share/datasets/fashion-mnist";

    /// <summary>The ten classes, in the order of the labels.</summary>
    public static readonly IReadOnlyList<string> ClassNames =
    [
        "T-shirt", "Trouser", "Pullover", "Dress", "Coat",
        "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
    ];

    /// <summary>Reads 60,000 images to train with, or 10,000 to test with.</summary>
    /// <param name="split">Which part.</param>
    /// <param name="folder">Where the four <c>.gz</c> files are. Without it the environment
    /// variable <c>GAN_DATA</c> is asked, then the place where Debian installs them.</param>
    /// <exception cref="DirectoryNotFoundException">The files are nowhere.</exception>
    /// <exception cref="InvalidDataException">A file is damaged; it and the offset are named.
    /// </exception>
    public static ImageSet Load(Split split = Split.Train, string? folder = null)
    {
        var part = split == Split.Train ? "train" : "t10k";
        var images = $"{part}-images-idx3-ubyte.gz";
        var found = DataFolder.Find("fashion-mnist", images, folder, Installed,
            $"Install the Debian package dataset-fashion-mnist, or set {DataFolder.Variable}.");
        return Join(
            Path.Combine(found, images),
            Path.Combine(found, $"{part}-labels-idx1-ubyte.gz"),
            $"Fashion-MNIST, {split.ToString().ToLowerInvariant()}");
    }

    static ImageSet Join(string imagePath, string labelPath, string name)
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
            Licence = "MIT",
            Source = "Xiao, Rasul and Vollgraf 2017, Zalando SE",
            ClassNames = ClassNames,
            Pixels = images.Values,
            Labels = labels.Values,
            Channels = 1,
            Height = images.Shape[1],
            Width = images.Shape[2],
        };
    }
}
