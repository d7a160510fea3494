namespace GanNotebooks.Data;

/// <summary>Which part of a data set.</summary>
public enum Split
{
    /// <summary>What a network learns from.</summary>
    Train,

    /// <summary>What is held back to judge it by.</summary>
    Test,
}
