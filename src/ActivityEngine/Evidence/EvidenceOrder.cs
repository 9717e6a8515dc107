namespace OutlookActivities.Engine.Evidence;

/// <summary>Finds lines of a manifest that were changed, taken away, added or moved, by their own hashes, the hashes of those before them and their numbers.</summary>
internal sealed class EvidenceOrder
{
    private readonly List<EvidenceLine> _lines = [];
    private readonly HashSet<int> _numbers = [];

    /// <summary>Takes the next line; only what is needed of it is kept.</summary>
    internal void Add(EvidenceLine line)
    {
        EvidenceEntry? entry = line.Entry;
        _lines.Add(line with { Entry = entry is null ? null : new EvidenceEntry { Number = entry.Number, Kind = entry.Kind, Previous = entry.Previous, Responses = entry.Responses } });
        if (entry is not null && line.IsSound)
        {
            _numbers.Add(entry.Number);
        }
    }

    /// <summary>What is wrong: the state, and in words which line.</summary>
    internal IEnumerable<(string State, int Line, string Problem)> Problems()
    {
        HashSet<int> seen = [];
        string? before = EvidenceHash.None;
        int number = 0;
        for (int i = 0; i < _lines.Count; i++)
        {
            EvidenceLine line = _lines[i];
            if (!line.IsSound || line.Entry is null)
            {
                bool isAdded = i + 1 < _lines.Count && _lines[i + 1].Entry?.Previous == before;
                yield return isAdded
                    ? (EvidenceState.Added, line.Place, $"line {line.Place} of the manifest was added")
                    : (EvidenceState.Changed, line.Place, $"line {line.Place} of the manifest was changed");
                number += isAdded ? 0 : 1;
                before = isAdded ? before : null;
                continue;
            }

            EvidenceEntry entry = line.Entry;
            bool isNew = seen.Add(entry.Number);
            if (before is not null && entry.Previous != before)
            {
                foreach ((string, int, string) problem in Break(line, entry, number, isNew))
                {
                    yield return problem;
                }
            }

            number = entry.Number;
            before = line.Hash;
        }

        foreach ((string, int, string) problem in Ends())
        {
            yield return problem;
        }
    }

    private IEnumerable<(string State, int Line, string Problem)> Break(EvidenceLine line, EvidenceEntry entry, int number, bool isNew)
    {
        if (!isNew)
        {
            yield return (EvidenceState.Added, line.Place, $"line {line.Place} of the manifest was added: its number {entry.Number} was there before");
        }
        else if (entry.Number <= number)
        {
            yield return (EvidenceState.Reordered, line.Place, $"line {line.Place} of the manifest is not where it was written: it was line {entry.Number}");
        }
        else if (entry.Number == number + 1)
        {
            yield return (EvidenceState.Changed, line.Place - 1, number == 0 ? "the manifest's beginning was changed" : $"line {line.Place - 1} of the manifest was made anew");
        }
        else
        {
            int[] missing = [.. Enumerable.Range(number + 1, Math.Min(entry.Number - number - 1, 1_000_000)).Where(absent => !_numbers.Contains(absent))];
            if (missing.Length > 0)
            {
                string which = missing.Length == 1 ? $"line {missing[0]} of the manifest is missing" : $"{missing.Length} lines of the manifest from {missing[0]} to {missing[missing.Length - 1]} are missing";
                yield return (EvidenceState.Missing, missing[0], which);
            }
        }
    }

    /// <summary>A run that has ended says how many answers it wrote.</summary>
    private IEnumerable<(string State, int Line, string Problem)> Ends()
    {
        int responses = 0;
        foreach (EvidenceLine line in _lines.Where(line => line.IsSound && line.Entry is not null))
        {
            switch (line.Entry!.Kind)
            {
                case EvidenceEntry.Run:
                    responses = 0;
                    break;
                case EvidenceEntry.Response:
                    responses++;
                    break;
                case EvidenceEntry.End when line.Entry.Responses is int stated && stated > responses:
                    yield return (EvidenceState.Missing, line.Place, $"the run that ends in line {line.Place} wrote {stated} answers, and {responses} are named");
                    break;
                default:
                    break;
            }
        }
    }
}
