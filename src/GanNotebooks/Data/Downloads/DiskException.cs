namespace GanNotebooks.Data;

/// <summary>The disk is full, or will not be written to; no mirror can help.</summary>
public sealed class DiskException(string message, Exception? cause = null)
    : IOException(message, cause);
