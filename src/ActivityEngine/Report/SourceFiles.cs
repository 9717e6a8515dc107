using System.Security.Cryptography;

namespace OutlookActivities.Engine.Report;

/// <summary>Where the activities came from, and the hash that each file has when the report is written.</summary>
internal sealed class SourceFiles
{
    private const int BlockSize = 1 << 20;

    private readonly Dictionary<(string Log, string? Path), SourceFile> _files = [];
    private SourceFile? _last;

    /// <summary>In the order in which they were first met.</summary>
    internal IReadOnlyCollection<SourceFile> All => _files.Values;

    internal void Add(MailboxActivity activity)
    {
        string? path = activity.Record.SourcePath;
        string log = activity.Source;
        if (_last is null || !ReferenceEquals(_last.Path, path) || _last.Log != log)
        {
            if (!_files.TryGetValue((log, path), out _last))
            {
                _files.Add((log, path), _last = new SourceFile(log, path));
            }
        }

        _last.Count++;
    }

    internal void Hash(CancellationToken cancellation)
    {
        foreach (SourceFile file in All)
        {
            string? there = FindOnDisk(file.Path);
            file.Hash = there is null ? null : TryHash(there, cancellation);
            file.IsPart = there is not null && there != file.Path;
        }
    }

    /// <summary>The file, or the archive that it is in; null where it is gone.</summary>
    private static string? FindOnDisk(string? path)
    {
        while (!string.IsNullOrEmpty(path) && !System.IO.File.Exists(path))
        {
            path = Path.GetDirectoryName(path);
        }

        return string.IsNullOrEmpty(path) ? null : path;
    }

    private static string? TryHash(string path, CancellationToken cancellation)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            using SHA256 sha = SHA256.Create();
            byte[] block = new byte[BlockSize];
            int length;
            while ((length = file.Read(block, 0, block.Length)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                sha.TransformBlock(block, 0, length, null, 0);
            }

            sha.TransformFinalBlock([], 0, 0);
            return string.Concat(sha.Hash!.Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The report says that there is no hash.
            return null;
        }
    }
}
