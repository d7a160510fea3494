namespace GanNotebooks.Data;

/// <summary>Two domains in the folders <c>trainA</c> and <c>trainB</c>, <c>testA</c> and
/// <c>testB</c>, as CycleGAN's data sets come (Zhu et al. 2017).</summary>
public static class UnpairedFolders
{
    /// <summary>Opens both domains of one part.</summary>
    /// <param name="folder">Holds the four folders, or at least the part's two.</param>
    /// <param name="split">Which part.</param>
    /// <param name="options">Defaults without it.</param>
    /// <exception cref="DirectoryNotFoundException">A folder is missing.</exception>
    /// <exception cref="InvalidDataException">As <see cref="ImageFolder.Open"/>.</exception>
    public static UnpairedSet Open(
        string folder, Split split = Split.Train, FolderOptions? options = null)
    {
        var part = split == Split.Train ? "train" : "test";
        return new(Domain("A"), Domain("B"));

        ImageFolder Domain(string letter)
        {
            var path = Path.Combine(folder, part + letter);
            return Directory.Exists(path)
                ? ImageFolder.Open(path, options)
                : throw new DirectoryNotFoundException(
                    $"{path}: there is no such folder. Two domains are expected in trainA and "
                    + "trainB, testA and testB.");
        }
    }

    /// <summary>Whether a folder holds two domains rather than classes.</summary>
    public static bool Are(string folder) =>
        Directory.Exists(Path.Combine(folder, "trainA"))
        && Directory.Exists(Path.Combine(folder, "trainB"));
}
