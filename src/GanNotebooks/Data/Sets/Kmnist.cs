namespace GanNotebooks.Data;

/// <summary>Kuzushiji-MNIST: 70,000 grey pictures of ten handwritten Hiragana, 28 x 28.</summary>
/// <remarks>Source: Clanuwat et al. 2018, arXiv:1812.01718; CC BY-SA 4.0. <c>./gan data get
/// kmnist</c> fetches it.</remarks>
public static class Kmnist
{
    /// <summary>The ten characters, in the order of the labels.</summary>
    public static readonly IReadOnlyList<string> ClassNames =
        ["o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"];

    /// <summary>Reads 60,000 images to train with, or 10,000 to test with; parameters and errors
    /// as <see cref="FashionMnist.Load"/>.</summary>
    public static ImageSet Load(Split split = Split.Train, string? folder = null) =>
        new IdxImages("kmnist", "KMNIST", "CC-BY-SA-4.0",
            "Clanuwat et al. 2018, CODH and NIJL", ClassNames).Load(split, folder);
}
