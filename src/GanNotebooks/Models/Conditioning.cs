namespace GanNotebooks.Models;

/// <summary>How a discriminator learns which class a sample is said to be of.</summary>
public enum Conditioning
{
    /// <summary>The class's vector is multiplied with the features (Miyato 2018).</summary>
    Projection,

    /// <summary>The class, as one more channel or some more numbers, goes in with the sample
    /// (Mirza 2014).</summary>
    Concatenation,
}
