namespace GanNotebooks.Data;

/// <summary>Where an endless sequence of batches is. A checkpoint saves the two numbers, and
/// <see cref="MoveTo"/> returns to them.</summary>
public interface IPlaceInData
{
    /// <summary>Batches in an epoch.</summary>
    int PerEpoch { get; }

    /// <summary>How many whole passes over the data came before the next batch.</summary>
    int Epoch { get; }

    /// <summary>How many batches of this epoch came before the next one.</summary>
    int Position { get; }

    /// <summary>Goes to a place, so that the next batch is the one that came there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    void MoveTo(int epoch, int position);
}
