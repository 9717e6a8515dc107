using System.Security.Cryptography;

namespace OutlookActivities.Engine.Evidence;

/// <summary>SHA-256 as lower-case hexadecimal.</summary>
internal static class EvidenceHash
{
    /// <summary>What stands before the first line.</summary>
    internal static readonly string None = new('0', 64);

    internal static string Of(byte[] bytes) => Of(bytes, 0, bytes.Length);

    internal static string Of(byte[] bytes, int start, int length)
    {
        using var stream = new MemoryStream(bytes, start, length, writable: false);
        return Of(stream);
    }

    internal static string Of(Stream stream)
    {
        using var hash = SHA256.Create();
        return Writers.RecordHash.Hex(hash.ComputeHash(stream));
    }
}
