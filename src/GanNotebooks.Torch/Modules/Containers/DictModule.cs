using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A dictionary whose items are components named by their keys, in the order they were
/// added.</summary>
public abstract class DictModule<T> : nn.Module, IReadOnlyList<(string name, T item)>
    where T : class
{
    OrderedDictionary<string, T> all = [];

    private protected DictModule(string name) : base(name) { }

    /// <summary>Registers exactly these items.</summary>
    private protected abstract void Register(ICollection<(string name, T item)> items);

    void Change(Action<OrderedDictionary<string, T>> change)
    {
        var changed = new OrderedDictionary<string, T>(all);
        change(changed);
        Register([.. changed.Select(pair => (pair.Key, pair.Value))]);
        all = changed;
    }

    /// <summary>The item of a name; setting one that exists keeps its place.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public T this[string key]
    {
        get => all.TryGetValue(key, out var found) ? found
            : throw new KeyNotFoundException(
                $"{GetName()} has no '{key}', only: {string.Join(", ", all.Keys)}.");
        set => Change(to => to[key] = value);
    }

    /// <summary>The item at a place, with its name.</summary>
    public (string name, T item) this[int index] => (all.GetAt(index).Key, all.GetAt(index).Value);

    /// <summary>The number of items.</summary>
    public int Count => all.Count;

    /// <summary>Adds an item.</summary>
    /// <exception cref="ArgumentException">The name is empty, taken or holds a dot.</exception>
    public void Add(string key, T value) => Change(to => to.Add(key, value));

    /// <summary>Adds an item.</summary>
    /// <exception cref="ArgumentException">The name is empty, taken or holds a dot.</exception>
    public void Add((string name, T item) item) => Add(item.name, item.item);

    /// <summary>Takes an item away.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string key)
    {
        if (!ContainsKey(key)) return false;
        Change(to => to.Remove(key));
        return true;
    }

    /// <summary>Takes all items away.</summary>
    public void Clear() => Change(to => to.Clear());

    /// <summary>Takes all items away.</summary>
    public void clear() => Clear();

    /// <summary>Whether there is an item of that name.</summary>
    public bool ContainsKey(string key) => all.ContainsKey(key);

    /// <summary>The item of a name, if there is one.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) =>
        all.TryGetValue(key, out value);

    /// <summary>The names.</summary>
    public IEnumerable<string> keys() => all.Keys;

    /// <summary>The items.</summary>
    public IEnumerable<T> values() => all.Values;

    /// <summary>The names and items.</summary>
    public IEnumerator<(string name, T item)> items() => GetEnumerator();

    /// <inheritdoc/>
    public IEnumerator<(string name, T item)> GetEnumerator() =>
        all.Select(pair => (pair.Key, pair.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
