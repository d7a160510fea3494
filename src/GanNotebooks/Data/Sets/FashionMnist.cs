namespace GanNotebooks.Data;

/// <summary>Fashion-MNIST: 70,000 grey pictures of clothes, 28 x 28, ten classes.</summary>
/// <remarks>Source: Xiao, Rasul and Vollgraf 2017, arXiv:1708.07747; Zalando SE, MIT licence.
/// Debian installs it with the package <c>dataset-fashion-mnist</c>.</remarks>
public static class FashionMnist
{
    /// <summary>The ten classes, in the order of the labels.</summary>
    public static readonly IReadOnlyList<string> ClassNames =
    [
        "T-shirt", "Trouser", "Pullover", "Dress", "Coat",
        "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
    ];

    /// <summary>Reads 60,000 images to train with, or 10,000 to test with.</summary>
    /// <param name="split">Which part.</param>
    /// <param name="folder">Where the four <c>.gz</c> files are. Without it the environment
    /// variable <c>GAN_DATA</c> is asked, then the place where Debian installs them, then the
    /// folder that <c>./gan data get</c> fills.</param>
    /// <exception cref="DirectoryNotFoundException">The files are nowhere.</exception>
    /// <exception cref="InvalidDataException">A file is damaged; it and the offset are named.
    /// </exception>
    public static ImageSet Load(Split split = Split.Train, string? folder = null) =>
        new IdxImages("fashion-mnist", "Fashion-MNIST", "MIT",
            "Xiao, Rasul and Vollgraf 2017, Zalando SE", ClassNames).Load(split, folder);
}
