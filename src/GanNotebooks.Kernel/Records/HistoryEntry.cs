namespace GanNotebooks.Kernel.Records;

/// <summary>A cell that ran once.</summary>
/// <param name="Session">Which start of a kernel, counted from 1.</param>
/// <param name="Line">The cell's number in it.</param>
/// <param name="Input">Its code.</param>
/// <param name="Output">Its result as plain text; null for none, and for cells of earlier sessions.
/// </param>
internal sealed record HistoryEntry(int Session, int Line, string Input, string? Output = null);
