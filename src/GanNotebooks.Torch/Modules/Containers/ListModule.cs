using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list whose items are components named 0, 1, 2, ...</summary>
/// <remarks>It may change at any time; names always follow places.</remarks>
public abstract class ListModule<T> : nn.Module, IList<T> where T : class
{
    List<T> items = [];

    private protected ListModule(string name, IEnumerable<T> items) : base(name) => extend(items);

    /// <summary>Registers exactly these items.</summary>
    private protected abstract void Register(ICollection<(string name, T item)> items);

    void Change(Action<List<T>> change)
    {
        List<T> changed = [.. items];
        change(changed);
        Register([.. changed.Select((item, place) => (place.ToString(), item))]);
        items = changed;
    }

    /// <summary>Adds at the end.</summary>
    public void append(params T[] items) => extend(items);

    /// <summary>Adds at the end.</summary>
    public void extend(IEnumerable<T> items) => Change(list => list.AddRange(items));

    /// <inheritdoc/>
    public T this[int index]
    {
        get => items[index];
        set => Change(list => list[index] = value);
    }

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public void Add(T item) => Change(list => list.Add(item));

    /// <inheritdoc/>
    public void Insert(int index, T item) => Change(list => list.Insert(index, item));

    /// <inheritdoc/>
    public void RemoveAt(int index) => Change(list => list.RemoveAt(index));

    /// <inheritdoc/>
    public void Clear() => Change(list => list.Clear());

    /// <inheritdoc/>
    public bool Remove(T item)
    {
        var place = IndexOf(item);
        if (place >= 0) RemoveAt(place);
        return place >= 0;
    }

    /// <inheritdoc/>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public int IndexOf(T item) => items.FindIndex(i => ReferenceEquals(i, item));

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
