namespace TorchSharp.Modules;

/// <summary>What all dropout layers have.</summary>
public abstract class DropoutBase : ParamLessModule
{
    /// <summary>The probability of dropping, in [0, 1].</summary>
    public double p { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    private protected DropoutBase(string name, double p, bool inplace) : base(name)
    {
        Check.Probability(name, p);
        (this.p, this.inplace) = (p, inplace);
    }
}
