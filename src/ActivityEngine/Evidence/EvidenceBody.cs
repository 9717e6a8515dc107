using System.Globalization;
using System.IO.Compression;
using OutlookActivities.Engine.Api;

namespace OutlookActivities.Engine.Evidence;

/// <summary>The body of an answer as it lies in an evidence folder.</summary>
internal static class EvidenceBody
{
    internal const string Ending = ".json.gz";

    /// <summary>The file of an answer; null where the manifest names one outside of the folder, as only a manifest that somebody made up does.</summary>
    internal static string? PathOf(string folder, EvidenceEntry entry)
    {
        string[] parts = entry.File?.Split('/') ?? [];
        bool isOurs = parts.Length == 3 && parts[0] == EvidenceManifest.Bodies
            && Array.TrueForAll(parts, part => part.Length > 0 && part != ".." && part.IndexOfAny(['\\', ':']) < 0);
        return isOurs ? Path.Combine(folder, parts[0], parts[1], parts[2]) : null;
    }

    /// <summary>The number in a file's name; 0 where it is none that a run gives.</summary>
    internal static int NumberOf(string? file)
    {
        string name = Path.GetFileName(file ?? "");
        return name.EndsWith(Ending, StringComparison.Ordinal)
            && int.TryParse(name.Substring(0, name.Length - Ending.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }

    /// <summary>The body; null where it is gone or not what was received.</summary>
    internal static byte[]? Read(string folder, EvidenceEntry entry)
    {
        try
        {
            return PathOf(folder, entry) is string path && File.Exists(path) ? Unpack(path, entry.Hash) : null;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[]? Unpack(string path, string? hash)
    {
        using FileStream file = File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var body = new MemoryStream();
        byte[] block = new byte[81920];
        int read;
        while ((read = gzip.Read(block, 0, block.Length)) > 0)
        {
            if (body.Length + read > AnswerBody.Largest)
            {
                return null;
            }

            body.Write(block, 0, read);
        }

        byte[] bytes = body.ToArray();
        return EvidenceHash.Of(bytes) == hash ? bytes : null;
    }
}
