namespace GanNotebooks.Data;

/// <summary>MNIST: 70,000 grey pictures of handwritten digits, 28 x 28.</summary>
/// <remarks>Source: LeCun, Cortes and Burges 1998; CC BY-SA 3.0. <c>./gan data get mnist</c>
/// fetches it.</remarks>
public static class Mnist
{
    /// <summary>The ten classes, in the order of the labels.</summary>
    public static readonly IReadOnlyList<string> ClassNames =
        ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>Reads 60,000 images to train with, or 10,000 to test with; parameters and errors
    /// as <see cref="FashionMnist.Load"/>.</summary>
    public static ImageSet Load(Split split = Split.Train, string? folder = null) =>
        new IdxImages("mnist", "MNIST", "CC-BY-SA-3.0", "LeCun, Cortes and Burges 1998",
            ClassNames).Load(split, folder);
}
