namespace GanNotebooks.Training;

/// <summary>Something worth a mark on the curves.</summary>
/// <param name="Step">When it happened.</param>
/// <param name="Text">What, in a few words.</param>
public sealed record HistoryEvent(int Step, string Text);
