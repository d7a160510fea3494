using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss of a prediction against a target. Train and eval behave alike.</summary>
public abstract class Loss<T1, T2, TResult>(
    nn.Reduction reduction = nn.Reduction.Mean, string name = "Loss")
    : nn.Module<T1, T2, TResult>(name)
{
    /// <summary>How the losses of the elements become one result.</summary>
    public nn.Reduction reduction { get; } = reduction;
}

/// <summary>A loss of three tensors. Train and eval behave alike.</summary>
public abstract class Loss<T1, T2, T3, TResult>(
    nn.Reduction reduction = nn.Reduction.Mean, string name = "Loss")
    : nn.Module<T1, T2, T3, TResult>(name)
{
    /// <summary>How the losses of the elements become one result.</summary>
    public nn.Reduction reduction { get; } = reduction;
}

/// <summary>A loss of four tensors. Train and eval behave alike.</summary>
public abstract class Loss<T1, T2, T3, T4, TResult>(
    nn.Reduction reduction = nn.Reduction.Mean, string name = "Loss")
    : nn.Module<T1, T2, T3, T4, TResult>(name)
{
    /// <summary>How the losses of the elements become one result.</summary>
    public nn.Reduction reduction { get; } = reduction;
}

/// <summary>A loss that takes some elements or classes more seriously than others.</summary>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <summary>The weights, or null for ones. A buffer: it moves with the module.</summary>
    public Tensor? weight { get; }

    private protected WeightedLoss(Tensor? weight, nn.Reduction reduction, string name)
        : base(reduction, name) =>
        this.weight = Own(nameof(weight), weight?.detach());
}
