namespace GanNotebooks.Models;

/// <summary>How often a small square is doubled until it is an image.</summary>
static class Doublings
{
    /// <summary>The square's side, 4 to 7, and the number of doublings, 2 or more: 28 = 7 doubled
    /// twice, 32 = 4 doubled three times, 64 = 4 doubled four times.</summary>
    /// <param name="shape">An image's channels, height and width.</param>
    /// <param name="owner">Who asks.</param>
    /// <exception cref="ArgumentException">It is no such square.</exception>
    internal static (int Start, int Count) Of(IReadOnlyList<int> shape, string owner)
    {
        if (shape is [_, var height, var width] && height == width)
            for (var (start, count) = (height, 0); start >= 4; start /= 2, count++)
            {
                if (start <= 7 && count >= 2)
                    return (start, count);
                if (start % 2 == 1)
                    break;
            }
        throw new ArgumentException(
            $"{owner}: an image has shape ({string.Join(", ", shape)}), expected (C, H, H) with H "
            + "= 4, 5, 6 or 7 doubled twice or more: 16, 28, 32, 64, 128... Resize the images.");
    }
}
