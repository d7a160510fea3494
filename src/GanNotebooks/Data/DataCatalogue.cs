namespace GanNotebooks.Data;

/// <summary>All data sets that have a name. A new one is a line here.</summary>
public static class DataCatalogue
{
    /// <summary>The sets, in the order in which they are shown.</summary>
    public static IReadOnlyList<DataEntry> All { get; } =
    [
        new("fashion-mnist", "70,000 clothes, 28 x 28, grey, 10 classes")
        { Load = o => FashionMnist.Load(o.Split) },
        new("mnist", "70,000 handwritten digits, 28 x 28, grey, 10 classes")
        { Load = o => Mnist.Load(o.Split) },
        new("kmnist", "70,000 handwritten Hiragana, 28 x 28, grey, 10 classes")
        { Load = o => Kmnist.Load(o.Split) },
        new("cifar-10", "60,000 animals and vehicles, 32 x 32, colour, 10 classes")
        { Load = o => Cifar10.Load(o.Split) },
        new("horse2zebra", "photos of horses and of zebras, colour, two domains")
        { LoadUnpaired = Horse2Zebra },
        new("striped-clothes", "18,000 clothes without and 18,000 with stripes, two domains")
        { LoadUnpaired = o => StripedClothes.Unpaired(o.Split) },
        new("ring", "100,000 points of 8 Gaussians on a circle")
        { Load = o => GaussianMixture.Ring.Draw(seed: o.SeedOfSplit) },
        new("grid", "100,000 points of 25 Gaussians on a grid")
        { Load = o => GaussianMixture.Grid.Draw(seed: o.SeedOfSplit) },
        new("swiss-roll", "100,000 points along a spiral")
        { Load = o => SwissRoll.Draw(seed: o.SeedOfSplit) },
        new("drawn-digits", "20,000 digits drawn by code, 28 x 28, grey, 10 classes")
        { Load = o => DrawnDigits.Draw(seed: o.SeedOfSplit) },
        new("colour-shapes", "20,000 shapes drawn by code, 32 x 32, colour, 6 classes")
        { Load = o => ColourShapes.Draw(seed: o.SeedOfSplit) },
    ];

    /// <summary>Reads a set by its name, or the images of a folder.</summary>
    /// <param name="nameOrFolder">A name of <see cref="All"/>, or a folder for
    /// <see cref="ImageFolder"/>. A name wins over a folder of that name: write
    /// <c>./ring</c> for the folder.</param>
    /// <param name="options">Defaults without it.</param>
    /// <exception cref="ArgumentException">There is neither, or it is a set of two domains.
    /// </exception>
    public static IDataSet Load(string nameOrFolder, DataOptions? options = null)
    {
        options ??= new();
        if (Find(nameOrFolder) is not { } entry)
            return ImageFolder.Open(Existing(nameOrFolder), options.ForFolder());
        if (entry.Load == null)
            throw new ArgumentException(
                $"{entry.Name} is a set of two domains; a model such as CycleGAN can use it.");
        return Fit(entry.Load(options), options);
    }

    /// <summary>Reads a set of two domains by its name, or from a folder.</summary>
    /// <param name="nameOrFolder">A name of <see cref="All"/>, or a folder for
    /// <see cref="UnpairedFolders"/>.</param>
    /// <param name="options">Defaults without it.</param>
    /// <exception cref="ArgumentException">There is neither, or it has one domain only.
    /// </exception>
    public static UnpairedSet LoadUnpaired(string nameOrFolder, DataOptions? options = null)
    {
        options ??= new();
        if (Find(nameOrFolder) is not { } entry)
            return UnpairedFolders.Open(
                Existing(nameOrFolder), options.Split, options.ForFolder());
        if (entry.LoadUnpaired == null)
            throw new ArgumentException(
                $"{entry.Name} has one domain; two are needed to translate between. Sets of two: "
                + $"{Names(set => set.LoadUnpaired != null)}, or a folder with trainA and trainB.");
        var (a, b) = entry.LoadUnpaired(options);
        return new(Fit(a, options), Fit(b, options));
    }

    static IDataSet Fit(IDataSet data, DataOptions options) =>
        data is ImageSet images ? images.Fit(options.Size, options.Channels) : data;

    static UnpairedSet Horse2Zebra(DataOptions options) => UnpairedFolders.Open(
        Path.Combine(DataFolder.Find("horse2zebra", "horse2zebra"), "horse2zebra"),
        options.Split, options.ForFolder());

    static DataEntry? Find(string name) => All.FirstOrDefault(entry => entry.Name == name);

    static string Existing(string folder) => Directory.Exists(folder) ? folder
        : throw new ArgumentException(
            $"{folder} is no data set and no folder. Data sets: {Names(_ => true)}.");

    static string Names(Func<DataEntry, bool> which) =>
        string.Join(", ", All.Where(which).Select(entry => entry.Name));
}
