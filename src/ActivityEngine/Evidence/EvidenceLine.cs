using System.Text;

namespace OutlookActivities.Engine.Evidence;

/// <summary>A line of the manifest as it lies in the file. It ends with its own hash, over everything before it; the next line repeats that.</summary>
/// <param name="Place">1 for the first line of the file.</param>
/// <param name="Entry">What it says; null where it is no entry.</param>
/// <param name="Hash">The hash that it states; null where it states none.</param>
/// <param name="IsSound">Whether that is the hash of what it says.</param>
internal sealed record EvidenceLine(int Place, EvidenceEntry? Entry, string? Hash, bool IsSound)
{
    private const int HashLength = 64;

    private static readonly byte[] s_label = Encoding.ASCII.GetBytes(",\"line\":\"");
    private static readonly byte[] s_end = Encoding.ASCII.GetBytes("\"}\n");

    /// <summary>The bytes of a line, with its hash and its end.</summary>
    internal static byte[] Write(EvidenceEntry entry, out string hash)
    {
        byte[] json = entry.ToJson();
        int length = json.Length - 1;
        hash = EvidenceHash.Of(json, 0, length);
        byte[] line = new byte[length + s_label.Length + HashLength + s_end.Length];
        Array.Copy(json, line, length);
        s_label.CopyTo(line, length);
        Encoding.ASCII.GetBytes(hash).CopyTo(line, length + s_label.Length);
        s_end.CopyTo(line, line.Length - s_end.Length);
        return line;
    }

    /// <summary>Reads a line without its end.</summary>
    internal static EvidenceLine Read(byte[] line, int place)
    {
        int label = line.Length - s_label.Length - HashLength - 2;
        bool hasHash = label > 0 && line.AsSpan(label, s_label.Length).SequenceEqual(s_label) && line.AsSpan(line.Length - 2).SequenceEqual(s_end.AsSpan(0, 2));
        string? hash = hasHash ? Encoding.ASCII.GetString(line, label + s_label.Length, HashLength) : null;
        return new EvidenceLine(place, EvidenceEntry.Read(line), hash, hash is not null && EvidenceHash.Of(line, 0, label) == hash);
    }
}
