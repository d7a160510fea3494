using System.Security.Cryptography;

namespace GanNotebooks.Data;

/// <summary>Tells whether a file on the disk is the one that the manifest means.</summary>
static class Checksum
{
    /// <summary>What is wrong with a file, as half a sentence; null when it is right.</summary>
    public static string? Problem(ManifestFile file, string path)
    {
        if (new FileInfo(path) is not { Exists: true } found)
            return "it is not there";
        var sum = Sha256(path);
        if (sum == file.Sha256 || sum == file.AlsoSha256)
            return null;
        return found.Length != file.Size
            ? $"it has {found.Length:N0} bytes, expected {file.Size:N0}"
            : $"its SHA-256 is {sum}, expected {file.Sha256}";
    }

    static string Sha256(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
