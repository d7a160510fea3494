namespace GanNotebooks.Models;

/// <summary>What keeps a discriminator's numbers in check.</summary>
public enum Normalization
{
    /// <summary>Nothing; layers have biases. A gradient penalty wants it so.</summary>
    None,

    /// <summary>Batch norm after each hidden layer but the first.</summary>
    Batch,

    /// <summary>Every layer divided by its largest singular value.</summary>
    Spectral,
}
