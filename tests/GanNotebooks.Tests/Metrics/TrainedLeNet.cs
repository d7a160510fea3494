using GanNotebooks.Data;
using GanNotebooks.Metrics;

namespace GanNotebooks.Tests.Metrics;

/// <summary>A LeNet trained on drawn digits, in a cache of its own.</summary>
public sealed class TrainedLeNet : IDisposable
{
    readonly string _cache = Directory.CreateTempSubdirectory("gan-metrics").FullName;

    public TrainedLeNet() => Features = Load();

    internal static ImageSet Digits { get; } = DrawnDigits.Draw(2_400, seed: 5);

    public LeNetFeatures Features { get; }

    public LeNetFeatures Load(IProgress<double>? progress = null) =>
        LeNetTraining.For(Digits, DrawnDigits.Draw(300, seed: 6), progress, _cache);

    public void Dispose()
    {
        Features.Dispose();
        Directory.Delete(_cache, recursive: true);
    }
}
