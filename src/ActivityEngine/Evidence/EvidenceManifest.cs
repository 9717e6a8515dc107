namespace OutlookActivities.Engine.Evidence;

/// <summary>The manifest of an evidence folder, line by line.</summary>
internal static class EvidenceManifest
{
    internal const string FileName = "manifest.jsonl";
    internal const string Bodies = "responses";

    /// <summary>An entry has some hundred bytes. A file without line ends is no manifest, and must not fill the memory.</summary>
    private const int LongestLine = 1024 * 1024;

    private const int BlockSize = 64 * 1024;

    internal static string PathIn(string folder) => Path.Combine(folder, FileName);

    /// <summary>Whether a folder holds evidence.</summary>
    internal static bool IsIn(string folder)
    {
        string path = PathIn(folder);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using IEnumerator<EvidenceLine> lines = Read(path, static _ => { }).GetEnumerator();
            return lines.MoveNext() && lines.Current.Entry is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The whole lines.</summary>
    /// <param name="path">The manifest.</param>
    /// <param name="cutOff">Told, after the last line, where one that has no end begins.</param>
    internal static IEnumerable<EvidenceLine> Read(string path, Action<long> cutOff)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BlockSize);
        byte[] block = new byte[BlockSize];
        using var line = new MemoryStream();
        int place = 0;
        long at = 0;
        int read;
        while ((read = file.Read(block, 0, block.Length)) > 0)
        {
            int start = 0;
            int end;
            while ((end = Array.IndexOf(block, (byte)'\n', start, read - start)) >= 0)
            {
                line.Write(block, start, end - start);
                at += line.Length + 1;
                yield return EvidenceLine.Read(line.ToArray(), ++place);
                line.SetLength(0);
                start = end + 1;
            }

            if (line.Length + read - start > LongestLine)
            {
                yield return new EvidenceLine(++place, null, null, false);
                yield break;
            }

            line.Write(block, start, read - start);
        }

        if (line.Length > 0)
        {
            cutOff(at);
        }
    }
}
