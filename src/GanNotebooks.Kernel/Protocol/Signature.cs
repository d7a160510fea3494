using System.Security.Cryptography;
using System.Text;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>HMAC-SHA256 over a message's four parts, in lower-case hexadecimal.</summary>
/// <remarks>An empty key means unsigned messages, as the protocol says. Thread safe.</remarks>
internal sealed class Signature(byte[] key)
{
    public byte[] Sign(params ReadOnlySpan<byte[]> parts)
    {
        if (key.Length == 0)
            return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
            hash.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether the signature is ours; takes equally long whatever the answer.</summary>
    public bool Matches(byte[] signature, params ReadOnlySpan<byte[]> parts) =>
        CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
