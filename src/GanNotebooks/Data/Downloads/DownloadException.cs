namespace GanNotebooks.Data;

/// <summary>A data set could not be fetched; the message says from where it was tried and what
/// came of it.</summary>
public sealed class DownloadException(string message, Exception? cause = null)
    : Exception(message, cause);
