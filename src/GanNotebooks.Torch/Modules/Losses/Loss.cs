namespace TorchSharp.Modules;

/// <summary>A loss of a prediction against a target. Train and eval behave alike.</summary>
public abstract class Loss<T1, T2, TResult>(torch.nn.Reduction reduction, string name)
    : torch.nn.Module<T1, T2, TResult>(name)
{
    /// <summary>How the losses of the elements become one result.</summary>
    public torch.nn.Reduction reduction { get; } = reduction;
}
