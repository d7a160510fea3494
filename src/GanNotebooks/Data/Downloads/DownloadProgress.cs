namespace GanNotebooks.Data;

/// <summary>How far a file has come.</summary>
/// <param name="File">Its name.</param>
/// <param name="Received">Bytes on the disk, those of an earlier attempt included.</param>
/// <param name="Size">Bytes in all.</param>
/// <param name="Mirror">Where from; null while another process is fetching it.</param>
public sealed record DownloadProgress(string File, long Received, long Size, string? Mirror);
