namespace GanNotebooks.Training;

/// <summary>Processes that should train together did not find or lost each other; the message
/// names the rank or the setting, and says what to do.</summary>
public sealed class RanksException(string message) : Exception(message);
