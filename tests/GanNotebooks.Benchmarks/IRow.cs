namespace GanNotebooks.Benchmarks;

/// <summary>Something measured here and, under the same names, in peers/pytorch.py.</summary>
interface IRow
{
    /// <summary>The row's name on the command line and in the peer.</summary>
    string Name { get; }

    /// <summary>Seconds of one execution, by name.</summary>
    /// <param name="bytes">Gets the managed bytes that one execution allocates, or those of
    /// what it makes, where told.</param>
    Dictionary<string, double> Measure(Dictionary<string, double> bytes);
}
