using System.Security.Cryptography;
using GanNotebooks.Data;
using GanNotebooks.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Metrics;

/// <summary>Trains the LeNet of a data set once, and keeps it in the user's cache.</summary>
public static class LeNetTraining
{
    const int Epochs = 3;
    const int BatchSize = 128;
    const double Rate = 2e-3;     // Adam's, falling to 0 on a straight line
    const int Seed = 1;

    /// <summary>The LeNet of these images: from the cache, or else trained now, which takes a few
    /// minutes on two cores.</summary>
    /// <param name="training">Labelled images of at least two classes.</param>
    /// <param name="test">Images of the same classes; tell how good it is.</param>
    /// <param name="progress">Told the share of the training that is done, 0 to 1; silent when the
    /// cache has it.</param>
    /// <param name="folder">The cache; <see cref="DataCache.Folder"/> without it.</param>
    /// <remarks>Trained on the CPU. Leaves the default random generator as it was. The file is
    /// named after the set and a hash of its images and labels.</remarks>
    /// <exception cref="ArgumentException">The samples are no images, or of one class.</exception>
    public static LeNetFeatures For(IDataSet training, IDataSet test,
        IProgress<double>? progress = null, string? folder = null)
    {
        Check(training);
        using var scope = NewDisposeScope();
        var path = Path.Combine(folder ?? DataCache.Folder, "lenet",
            $"{Slug(training.Name)}-{Fingerprint(training)}.dat");
        var state = random.get_rng_state();
        manual_seed(Seed);
        var network = new LeNet(training.Shape, training.ClassNames.Count);
        if (File.Exists(path))
            network.load(path);
        else
        {
            Train(network, training, progress);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, unfinished => network.save(unfinished));
        }
        random.set_rng_state(state);
        return new(network, training, test);
    }

    static void Train(LeNet network, IDataSet training, IProgress<double>? progress)
    {
        var batches = training.Batches(Math.Min(BatchSize, training.Count), Seed);
        var steps = Epochs * batches.PerEpoch;
        using var optimizer = optim.Adam(network.parameters(), Rate);
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = Rate * (1 - (double)step / steps);
            var (images, labels) = batches.Next();
            optimizer.zero_grad();
            nn.functional.cross_entropy(network.call(images), labels).backward();
            optimizer.step();
            progress?.Report((step + 1.0) / steps);
        }
    }

    static void Check(IDataSet training)
    {
        if (training.Shape.Count != 3 || training.ClassNames.Count < 2)
            throw new ArgumentException(
                $"A LeNet needs images of two or more classes; {training.Name} has samples of "
                + $"({string.Join(", ", training.Shape)}) in {training.ClassNames.Count} classes. "
                + "Give other features, such as a TorchScript Inception.");
    }

    static string Slug(string name) => string.Concat(name.ToLowerInvariant()
        .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');

    // Two sets of one name need not hold the same: a folder, or a part of a set.
    static string Fingerprint(IDataSet data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Enumerable.Range(0, data.Count).Chunk(1000))
        {
            using var scope = NewDisposeScope();
            hash.AppendData(data.Pick(part).bytes);
            hash.AppendData(data.PickLabels(part).bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
