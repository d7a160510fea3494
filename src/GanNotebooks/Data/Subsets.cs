namespace GanNotebooks.Data;

/// <summary>Parts of a data set, chosen by class. The same seed chooses the same samples on every
/// machine.</summary>
public static class Subsets
{
    /// <summary>Parts a set into one to train and one to test with; both have all classes in the
    /// proportions of the whole, up to one sample a class.</summary>
    /// <param name="data">The whole set.</param>
    /// <param name="testShare">The part that is held back, above 0 and below 1.</param>
    /// <param name="seed">Which samples are.</param>
    /// <exception cref="ArgumentOutOfRangeException">testShare is not between 0 and 1.
    /// </exception>
    public static (Subset Train, Subset Test) SplitBy(
        this IDataSet data, double testShare, int seed)
    {
        if (testShare is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(testShare),
                $"The share to test with must be above 0 and below 1, got {testShare}.");
        var parts = data.PlacesByClass(seed).Select(places =>
        {
            var held = (int)Math.Round(places.Length * testShare);
            return (Train: places[held..], Test: places[..held]);
        }).ToList();
        return (
            new(data, parts.SelectMany(part => part.Train).Order(), "part to train with"),
            new(data, parts.SelectMany(part => part.Test).Order(), "part to test with"));
    }

    /// <summary>Repeats samples of the rarer classes until every class is as frequent as the most
    /// frequent one. A class without samples stays without.</summary>
    /// <param name="data">The set.</param>
    /// <param name="seed">Which samples come once more than others of their class.</param>
    /// <exception cref="ArgumentException">The set has no classes.</exception>
    public static Subset Oversampled(this IDataSet data, int seed = 1)
    {
        if (data.ClassNames.Count == 0)
            throw new ArgumentException($"{data.Name} has no classes to be balanced.");
        var classes = data.PlacesByClass(seed);
        var most = classes.Max(places => places.Length);
        return new(data, classes.Where(places => places.Length > 0).SelectMany(places =>
            Enumerable.Range(0, most).Select(i => places[i % places.Length])), "balanced");
    }

    /// <summary>Keeps only a part of each class, to see what imbalance does.</summary>
    /// <param name="data">The set.</param>
    /// <param name="shares">How much of class 0, 1, 2... is kept, 0 to 1 each.</param>
    /// <param name="seed">Which samples are.</param>
    /// <exception cref="ArgumentException">Not one share for each class, or one outside 0 to 1.
    /// </exception>
    public static Subset Imbalanced(
        this IDataSet data, IReadOnlyList<double> shares, int seed = 1)
    {
        if (shares.Count != data.ClassNames.Count
            || shares.Any(share => share is not (>= 0 and <= 1)))
            throw new ArgumentException(
                $"{data.Name} has {data.ClassNames.Count} classes, so as many shares from 0 to 1 "
                + $"are needed; got {string.Join(", ", shares)}.", nameof(shares));
        return new(data, data.PlacesByClass(seed).SelectMany((places, label) =>
            places.Take((int)Math.Round(places.Length * shares[label]))).Order(), "imbalanced");
    }

    /// <summary>The places of each class's samples, shuffled.</summary>
    static List<int[]> PlacesByClass(this IDataSet data, int seed)
    {
        var places = data.ClassNames.Select(_ => new List<int>()).ToList();
        foreach (var place in Shuffle.Order(data.Count, seed, 0))
            places[data.Label(place)].Add(place);
        return places.ConvertAll(of => of.ToArray());
    }
}
