namespace GanNotebooks.Models;

/// <summary>What a discriminator is told about a sample's batch, so that it notices collapse.
/// </summary>
public enum MinibatchFeatures
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The average spread of the features (Karras 2018).</summary>
    Spread,

    /// <summary>How near other samples are in 50 learned views (Salimans 2016).</summary>
    Discrimination,
}
