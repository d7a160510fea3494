namespace TorchSharp;

/// <summary>Disposes what was made while it was the innermost scope of its thread.</summary>
/// <remarks>Scopes belong to threads: code that awaits may go on on another one, so open and
/// close a scope between awaits.</remarks>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic] static DisposeScope? current;

    readonly DisposeScope? outer;
    readonly List<torch.Tensor> tensors = [];
    readonly List<IDisposable> others = [];
    bool closed;

    internal DisposeScope()
    {
        outer = Current;
        current = this;
    }

    // A scope may be closed out of order or from another thread; skip such ones.
    internal static DisposeScope? Current
    {
        get
        {
            while (current is { closed: true }) current = current.outer;
            return current;
        }
    }

    /// <summary>How many things the scope would dispose now.</summary>
    public int DisposablesCount => tensors.Count + others.Count;

    /// <summary>The things that the scope would dispose now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. tensors, .. others];

    internal void Add(torch.Tensor tensor)
    {
        tensor.Scope = this;
        tensor.ScopeIndex = tensors.Count;
        tensors.Add(tensor);
    }

    // The last one takes the place of the one that leaves.
    internal void Remove(torch.Tensor tensor)
    {
        if (tensor.Scope != this) return;
        var last = tensors[^1];
        tensors[tensor.ScopeIndex] = last;
        last.ScopeIndex = tensor.ScopeIndex;
        tensors.RemoveAt(tensors.Count - 1);
        tensor.Scope = null;
    }

    /// <summary>Puts something under this scope's care, out of any other's.</summary>
    public T Attach<T>(T disposable) where T : IDisposable
    {
        if (disposable is torch.Tensor tensor)
        {
            tensor.Scope?.Remove(tensor);
            Add(tensor);
        }
        else if (!others.Contains(disposable)) others.Add(disposable);
        return disposable;
    }

    /// <summary>Takes something out of this scope; whoever asked disposes it.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        if (disposable is torch.Tensor tensor) Remove(tensor);
        else others.Remove(disposable);
        return disposable;
    }

    /// <summary>Hands something to the next outer scope,
    /// or out of all scopes if there is none.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        Detach(disposable);
        return outer is null ? disposable : outer.Attach(disposable);
    }

    /// <summary>Hands two things to the next outer scope.</summary>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable where T2 : IDisposable => (MoveToOuter(first), MoveToOuter(second));

    /// <summary>Hands three things to the next outer scope.</summary>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    /// <summary>Hands several things to the next outer scope.</summary>
    public void MoveToOuter(params IEnumerable<IDisposable> disposables)
    {
        foreach (var d in disposables.ToList()) MoveToOuter(d);
    }

    /// <summary>Disposes everything made so far and stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut();

    /// <summary>Disposes everything but what is named, and stays open.</summary>
    public void DisposeEverythingBut(params IEnumerable<IDisposable> keep)
    {
        var kept = new HashSet<object>(keep, ReferenceEqualityComparer.Instance);
        foreach (var d in DisposablesView.Where(d => !kept.Contains(d))) Detach(d).Dispose();
    }

    /// <summary>Disposes everything but one thing, and stays open.</summary>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    /// <summary>Whether the scope would dispose it.</summary>
    public bool Contains(IDisposable disposable) =>
        disposable is torch.Tensor tensor ? tensor.Scope == this : others.Contains(disposable);

    /// <summary>Disposes everything under the scope's care and closes it.</summary>
    public void Dispose()
    {
        if (closed) return;
        closed = true;
        foreach (var tensor in tensors)
        {
            tensor.Scope = null;
            tensor.Free();
        }
        foreach (var other in others) other.Dispose();
        tensors.Clear();
        others.Clear();
    }
}

public static partial class torch
{
    /// <summary>Opens a scope that disposes, when it closes, every tensor made in it.</summary>
    public static DisposeScope NewDisposeScope() => new();
}
