namespace GanNotebooks.Data;

/// <summary>Clothes without stripes (domain A) and with them (domain B): a horse-to-zebra task of
/// 28 x 28 pixels whose answer is known.</summary>
/// <remarks>Shirts, trousers, dresses and coats of Fashion-MNIST. Rows 3 to 5, 9 to 11, ... are
/// darkened to a quarter; the background is black and stays so. To train with, A and B hold
/// different garments; to score with, B holds A's own garments in A's order.</remarks>
public static class StripedClothes
{
    const int StripeHeight = 3;
    const int Darkening = 4;

    /// <summary>The classes that are garments: no shoes, no bags.</summary>
    static readonly byte[] s_garments = [0, 1, 2, 3, 4, 6];

    /// <summary>Two domains without a common garment, 18,000 images each of the training images.
    /// </summary>
    /// <param name="split">Whose images to train with.</param>
    /// <param name="folder">As <see cref="FashionMnist.Load"/>.</param>
    public static UnpairedSet Unpaired(Split split = Split.Train, string? folder = null)
    {
        var garments = Garments(split, folder);
        return new(
            garments.Take("without stripes", place => place % 2 == 0),
            Striped(garments.Take("with stripes", place => place % 2 == 1)));
    }

    /// <summary>The true pairing: B's image i is A's image i with stripes; 6,000 pairs of the
    /// test images.</summary>
    /// <param name="split">Whose images.</param>
    /// <param name="folder">As <see cref="FashionMnist.Load"/>.</param>
    public static UnpairedSet Paired(Split split = Split.Test, string? folder = null)
    {
        var garments = Garments(split, folder);
        return new(
            garments.Take("without stripes", _ => true),
            Striped(garments.Take("with stripes", _ => true)));
    }

    static ImageSet Garments(Split split, string? folder)
    {
        var clothes = FashionMnist.Load(split, folder);
        return clothes.Take("garments",
            place => s_garments.AsSpan().Contains(clothes.Labels.Span[place]));
    }

    static ImageSet Striped(ImageSet plain)
    {
        var pixels = plain.Pixels.ToArray();
        for (var i = 0; i < pixels.Length; i++)
            if (i / plain.Width % plain.Height / StripeHeight % 2 == 1)
                pixels[i] /= Darkening;
        return plain with { Pixels = pixels };
    }
}
