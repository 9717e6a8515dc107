namespace OutlookActivities.Engine.Evidence;

/// <summary>Holds an evidence folder against its manifest.</summary>
internal sealed class EvidenceCheck(string folder, IActivityReporter reporter, CancellationToken cancellation)
{
    /// <summary>From the mildest to the gravest.</summary>
    private static readonly string[] s_gravity =
        [EvidenceState.Valid, EvidenceState.Unfinished, EvidenceState.Added, EvidenceState.Reordered, EvidenceState.Missing, EvidenceState.Changed];

    private readonly EvidenceOrder _order = new();
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private string _state = EvidenceState.Valid;
    private bool _isOpen;
    private int _lastFile;
    private int _firstFileOfRun;
    private int _responses;
    private long _count;
    private long _size;
    private DateTimeOffset? _first;
    private string? _hash;

    /// <summary>One result a file; the last is that of the whole folder.</summary>
    internal IEnumerable<EvidenceResult> Run()
    {
        long? cutOff = null;
        foreach (EvidenceLine line in EvidenceManifest.Read(EvidenceManifest.PathIn(folder), at => cutOff = at))
        {
            cancellation.ThrowIfCancellationRequested();
            _order.Add(line);
            _hash = line.Hash ?? _hash;
            if (line.Entry?.Kind is EvidenceEntry.Run or EvidenceEntry.End)
            {
                _isOpen = line.Entry.Kind == EvidenceEntry.Run;
                _firstFileOfRun = _lastFile + 1;
            }

            if (line.Entry is { Kind: EvidenceEntry.Response } entry)
            {
                yield return Answer(line, entry);
            }
        }

        foreach ((string state, int _, string problem) in _order.Problems())
        {
            Note(state, problem);
        }

        foreach (EvidenceResult file in Others())
        {
            yield return file;
        }

        if (_isOpen || cutOff is not null)
        {
            Note(EvidenceState.Unfinished, cutOff is null ? "the run has not ended by itself" : "the run was ended while it wrote a line of the manifest");
        }

        yield return Whole();
    }

    private EvidenceResult Answer(EvidenceLine line, EvidenceEntry entry)
    {
        _responses++;
        _count += entry.Count ?? 0;
        _size += entry.Size ?? 0;
        _first ??= entry.Time;
        if (entry.File is not null)
        {
            _named.Add(entry.File);
            _lastFile = Math.Max(_lastFile, EvidenceBody.NumberOf(entry.File));
        }

        (string state, string? problem) = line.IsSound ? StateOf(entry) : (EvidenceState.Changed, $"line {line.Place} of the manifest, which names it, was changed");
        if (line.IsSound && problem is not null)
        {
            Note(state, $"{entry.File}: {problem}");
        }

        reporter.Progress("Testing the evidence", $"{_responses:N0} answers", -1);
        return new EvidenceResult
        {
            Path = folder,
            File = entry.File,
            State = state,
            Line = line.Place,
            TimeStamp = entry.Time,
            Request = $"{entry.Method} {entry.Uri}",
            Status = entry.Status,
            Count = entry.Count,
            SizeInBytes = entry.Size,
            Hash = entry.Hash,
            Problem = problem is null ? null : new TextList([problem]),
        };
    }

    private (string State, string? Problem) StateOf(EvidenceEntry entry)
    {
        if (EvidenceBody.PathOf(folder, entry) is not string path)
        {
            return (EvidenceState.Changed, "the manifest names a file that no run writes");
        }

        try
        {
            using (FileStream file = File.OpenRead(path))
            {
                if (EvidenceHash.Of(file) != entry.FileHash)
                {
                    return (EvidenceState.Changed, "the file was changed");
                }
            }

            return EvidenceBody.Read(folder, entry) is null ? (EvidenceState.Changed, "what is packed in it is not what was received") : (EvidenceState.Valid, null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (EvidenceState.Missing, "the file is missing");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (EvidenceState.Changed, $"the file cannot be read: {exception.Message}");
        }
    }

    /// <summary>Files that the manifest does not name. Those that a run was writing when it was ended are no harm.</summary>
    private IEnumerable<EvidenceResult> Others()
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).OrderBy(path => path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            string file = path.Substring(folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1).Replace(Path.DirectorySeparatorChar, '/');
            if (file == EvidenceManifest.FileName || _named.Contains(file))
            {
                continue;
            }

            bool wasBeingWritten = _isOpen && file.StartsWith(EvidenceManifest.Bodies + "/", StringComparison.Ordinal) && EvidenceBody.NumberOf(file) >= _firstFileOfRun;
            string state = wasBeingWritten ? EvidenceState.Unfinished : EvidenceState.Added;
            string problem = wasBeingWritten ? "the run was ended before the manifest named it" : "the manifest does not name it";
            Note(state, $"{file}: {problem}");
            yield return new EvidenceResult { Path = folder, File = file, State = state, Problem = new TextList([problem]) };
        }
    }

    private EvidenceResult Whole() => new()
    {
        Path = folder,
        State = _state,
        TimeStamp = _first,
        ResponseCount = _responses,
        Count = _count,
        SizeInBytes = _size,
        Hash = _hash,
        Problem = _problems.Count == 0 ? null : new TextList([.. _problems]),
    };

    private void Note(string state, string problem)
    {
        _problems.Add(problem);
        _state = Array.IndexOf(s_gravity, state) > Array.IndexOf(s_gravity, _state) ? state : _state;
    }
}
