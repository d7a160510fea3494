using static TorchSharp.torch;

namespace GanNotebooks.Data;

/// <summary>Some samples of a data set, in an order of their own; a sample may come more than
/// once. Nothing is copied.</summary>
public sealed class Subset : IDataSet
{
    readonly IDataSet _data;
    readonly int[] _places;

    /// <summary>Chooses samples.</summary>
    /// <param name="data">The whole set.</param>
    /// <param name="places">Which of its samples, in which order.</param>
    /// <param name="name">What makes it special; is put behind the set's own name.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no sample at a place.</exception>
    public Subset(IDataSet data, IEnumerable<int> places, string name)
    {
        (_data, _places, Name) = (data, [.. places], $"{data.Name}, {name}");
        data.Check(_places);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Count => _places.Length;

    /// <inheritdoc/>
    public IReadOnlyList<int> Shape => _data.Shape;

    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => _data.ClassNames;

    /// <inheritdoc/>
    public int Label(int place) => _data.Label(_places[place]);

    /// <inheritdoc/>
    public Tensor Pick(ReadOnlySpan<int> places, Device? device = null)
    {
        this.Check(places);
        return _data.Pick(Places(places), device);
    }

    /// <inheritdoc/>
    public void Prepare(ReadOnlySpan<int> places) => _data.Prepare(Places(places));

    int[] Places(ReadOnlySpan<int> places)
    {
        var own = new int[places.Length];
        for (var i = 0; i < own.Length; i++)
            own[i] = _places[places[i]];
        return own;
    }
}
