namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in main memory, row after row.</summary>
/// <remarks>A copy: writing to it does not change the tensor.</remarks>
public sealed class TensorAccessor<T>(T[] values, long[] shape) : IEnumerable<T>
    where T : unmanaged
{
    /// <summary>The number of elements.</summary>
    public long Count => values.Length;

    /// <summary>The elements as an array.</summary>
    public T[] ToArray() => (T[])values.Clone();

    /// <summary>The elements without another copy.</summary>
    public ReadOnlySpan<T> AsSpan() => values;

    /// <summary>The element at an index of as many numbers as the tensor has dimensions,
    /// or at one position counted row after row.</summary>
    public T this[params long[] index]
    {
        get
        {
            if (index.Length == 1) return values[index[0]];
            if (index.Length != shape.Length)
                throw new ArgumentException(
                    $"{index.Length} indices for a tensor of {shape.Length} dimensions.");
            long at = 0;
            for (int i = 0; i < index.Length; i++)
            {
                if (index[i] < 0 || index[i] >= shape[i])
                    throw new IndexOutOfRangeException(
                        $"Index {index[i]} of dimension {i} is not below {shape[i]}.");
                at = at * shape[i] + index[i];
            }
            return values[at];
        }
    }

    /// <summary>Copies the elements into an array.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0) => values.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)values).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() =>
        values.GetEnumerator();
}
