using System.Globalization;
using System.IO.Compression;

namespace OutlookActivities.Engine.Evidence;

/// <summary>
/// A folder that keeps what a run receives: each answer's body as it came, packed, and a manifest of which every line holds the hash of the one before. A body is written before its
/// line, so that whatever ends the run, the folder is sound up to the last whole answer. May be used by several threads.
/// </summary>
internal sealed class EvidenceFolder : IDisposable
{
    private const int FilesInFolder = 1000;

    private readonly object _guard = new();
    private readonly string _folder;
    private readonly Dictionary<string, EvidenceEntry> _stored = new(StringComparer.Ordinal);
    private FileStream? _manifest;
    private string _previous = EvidenceHash.None;
    private int _number;
    private int _file;
    private int _responses;
    private EvidenceEntry? _openRun;
    private long _length;
    private bool _isBroken;
    private bool _isClosed;
    private int _writing;

    private EvidenceFolder(string folder) => _folder = folder;

    /// <summary>The time that counts as now: where a run is gone on with, that of its beginning, so that the same is asked for.</summary>
    internal DateTimeOffset Now { get; private set; }

    /// <summary>How many answers were there before and can be used.</summary>
    internal int StoredCount => _stored.Count;

    /// <summary>Begins a run, in a new folder or in one that is gone on with.</summary>
    /// <param name="folder">The full path.</param>
    /// <param name="resume">Whether what is there is gone on with.</param>
    /// <param name="run">Who asks whom for what.</param>
    /// <exception cref="ActivityException">The folder cannot be used.</exception>
    internal static EvidenceFolder Open(string folder, bool resume, EvidenceEntry run)
    {
        var evidence = new EvidenceFolder(folder);
        try
        {
            evidence.Begin(resume, run);
            return evidence;
        }
        catch (Exception exception)
        {
            evidence.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw NotWritten(folder, exception);
            }

            throw;
        }
    }

    /// <summary>An answer that was received before, to be used once; null where there is none. One that is no longer what it was counts as none.</summary>
    internal (EvidenceEntry Entry, byte[] Body)? Take(string key)
    {
        EvidenceEntry? entry;
        lock (_guard)
        {
            if (!_stored.TryGetValue(key, out entry))
            {
                return null;
            }

            _stored.Remove(key);
        }

        byte[]? body = EvidenceBody.Read(_folder, entry);
        return body is null ? null : (entry, body);
    }

    /// <summary>Keeps an answer.</summary>
    /// <exception cref="ActivityException">It cannot be written: without evidence the run must not go on.</exception>
    /// <exception cref="OperationCanceledException">The run has ended.</exception>
    internal void Add(EvidenceEntry answer, byte[] body)
    {
        int number;
        lock (_guard)
        {
            if (_isClosed)
            {
                throw new OperationCanceledException();
            }

            number = ++_file;
            _writing++;
        }

        string file = $"{EvidenceManifest.Bodies}/{(number / FilesInFolder).ToString("D4", CultureInfo.InvariantCulture)}/{number.ToString("D7", CultureInfo.InvariantCulture)}{EvidenceBody.Ending}";
        string path = Path.Combine(_folder, file);
        try
        {
            byte[] packed = Pack(body);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, packed);
            Append(answer with { Size = body.Length, Hash = EvidenceHash.Of(body), File = file, FileHash = EvidenceHash.Of(packed) });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteUnnamed(path);
            throw NotWritten(_folder, exception);
        }
        finally
        {
            lock (_guard)
            {
                _writing--;
                Monitor.PulseAll(_guard);
            }
        }
    }

    /// <summary>An answer to a request led nowhere, such as a query that failed: where the run is gone on with, it is asked again.</summary>
    /// <exception cref="ActivityException">It cannot be written.</exception>
    internal void Drop(string method, string uri, string? wanted) =>
        Note(new EvidenceEntry { Kind = EvidenceEntry.Dropped, Time = DateTimeOffset.UtcNow, Method = method, Uri = uri, Wanted = wanted });

    /// <summary>The run has ended by itself.</summary>
    internal void Complete() => Note(new EvidenceEntry { Kind = EvidenceEntry.End, Time = DateTimeOffset.UtcNow, Responses = _responses });

    private void Note(EvidenceEntry entry)
    {
        try
        {
            Append(entry);
            _manifest!.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(_folder, exception);
        }
    }

    /// <summary>Ends the writing. What other threads are just keeping is still kept whole, so that the next run finds a folder nobody writes to.</summary>
    public void Dispose()
    {
        lock (_guard)
        {
            _isClosed = true;
            while (_writing > 0)
            {
                Monitor.Wait(_guard);
            }
        }

        _manifest?.Dispose();
    }

    private void Begin(bool resume, EvidenceEntry run)
    {
        string path = EvidenceManifest.PathIn(_folder);
        bool isThere = File.Exists(path);
        if (!isThere && Directory.Exists(_folder) && Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            throw new ActivityException(
                ActivityErrorId.EvidenceFolderUnsuited, $"'{_folder}' holds other files and no manifest. Give -EvidencePath a folder that is empty or not there yet.", _folder);
        }

        if (isThere && !resume)
        {
            throw new ActivityException(
                ActivityErrorId.EvidenceFolderUnsuited, $"'{_folder}' holds the evidence of another run. Use -Resume to go on with it, or give another folder.", _folder);
        }

        Directory.CreateDirectory(_folder);
        _manifest = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1);
        if (isThere)
        {
            Learn(path, run);
        }

        _length = _manifest.Length;

        Now = _openRun is not null && _openRun.Wanted == run.Wanted && _openRun.Now is DateTimeOffset began ? began : run.Time;
        Append(run with { Kind = EvidenceEntry.Run, Now = Now });
        _responses = 0;
    }

    private void Learn(string path, EvidenceEntry run)
    {
        bool isOurs = false;
        long? cutOff = null;
        HashSet<int> named = [];
        int first = 1;
        foreach (EvidenceLine line in EvidenceManifest.Read(path, at => cutOff = at))
        {
            if (!line.IsSound || line.Entry is not EvidenceEntry entry || entry.Previous != _previous)
            {
                throw new ActivityException(
                    ActivityErrorId.EvidenceDamaged,
                    $"Line {line.Place} of the manifest in '{_folder}' is not what was written: the run cannot be gone on with. Test-ActivityEvidence tells more; give another folder.",
                    _folder);
            }

            _previous = line.Hash!;
            _number = entry.Number;
            if (entry.Kind is EvidenceEntry.Run or EvidenceEntry.End)
            {
                _openRun = entry.Kind == EvidenceEntry.Run ? entry : null;
                first = _file + 1;
                named.Clear();
                // What another host, tenant or account was told answers nothing here.
                isOurs = entry.Host == run.Host && entry.Tenant == run.Tenant && entry.Account == run.Account;
            }

            if (entry.Kind == EvidenceEntry.Response)
            {
                int file = EvidenceBody.NumberOf(entry.File);
                named.Add(file);
                _file = Math.Max(_file, file);
                if (entry.IsGood && isOurs && entry.Status is >= 200 and < 300)
                {
                    // Of a request that was sent several times, such as how far a query is, the last answer counts.
                    _stored[entry.Key] = entry;
                }
            }
            else if (entry.Kind == EvidenceEntry.Dropped)
            {
                _stored.Remove(entry.Key);
            }
        }

        // What the run that was ended from outside was still writing.
        _manifest!.SetLength(cutOff ?? _manifest.Length);
        _manifest.Seek(0, SeekOrigin.End);
        if (_openRun is not null && Directory.Exists(Path.Combine(_folder, EvidenceManifest.Bodies)))
        {
            string[] unnamed =
            [
                .. Directory.EnumerateFiles(Path.Combine(_folder, EvidenceManifest.Bodies), "*" + EvidenceBody.Ending, SearchOption.AllDirectories)
                    .Where(file => EvidenceBody.NumberOf(file) >= first && !named.Contains(EvidenceBody.NumberOf(file))),
            ];
            Array.ForEach(unnamed, File.Delete);
        }
    }

    private void Append(EvidenceEntry entry)
    {
        lock (_guard)
        {
            if (_isBroken)
            {
                throw new IOException("a line of the manifest could not be written before.");
            }

            byte[] line = EvidenceLine.Write(entry with { Number = _number + 1, Previous = _previous }, out string hash);
            try
            {
                _manifest!.Write(line, 0, line.Length);
                _manifest.Flush();
                _length += line.Length;
            }
            catch (IOException)
            {
                // Half a line of a full disk must not have another behind it.
                _isBroken = true;
                _manifest!.SetLength(_length);
                throw;
            }

            _number++;
            _previous = hash;
            _responses += entry.Kind == EvidenceEntry.Response ? 1 : 0;
        }
    }

    /// <summary>What no line names takes room on a disk that has none.</summary>
    private static void DeleteUnnamed(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run does it.
        }
    }

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body, 0, body.Length);
        }

        return packed.ToArray();
    }

    private static ActivityException NotWritten(string folder, Exception exception) => new(
        ActivityErrorId.EvidenceNotWritten,
        $"The evidence in '{folder}' cannot be written: {exception.Message} The run ends here, as what it received could not be proved. Mend that and run the same command with -Resume.",
        folder,
        exception);
}
