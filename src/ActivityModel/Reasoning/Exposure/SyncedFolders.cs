namespace OutlookActivities.Reasoning;

/// <summary>The synchronisations of folders in the context, by who made them: of many only the first and the last of a stretch need be told.</summary>
internal sealed class SyncedFolders(ExposureRows rows, FolderTable folders)
{
    /// <summary>Of a folder more contexts than there are in honest use; what is beyond is taken together.</summary>
    private const int MostContexts = 64;

    private readonly Dictionary<(int Mailbox, int Folder), Dictionary<(int Facts, int Session), List<int>>> _syncs = [];

    internal ICollection<(int Mailbox, int Folder)> Folders => _syncs.Keys;

    /// <summary>A synchronisation; they come in order of time.</summary>
    internal void Add(int row, int mailbox)
    {
        int folder = folders.Resolve(rows[row].Folder);
        if (folder == 0)
        {
            return;
        }

        if (!_syncs.TryGetValue((mailbox, folder), out Dictionary<(int, int), List<int>>? contexts))
        {
            _syncs.Add((mailbox, folder), contexts = []);
        }

        (int, int) context = contexts.Count < MostContexts ? (rows[row].Facts, rows[row].Session) : (0, 0);
        if (!contexts.TryGetValue(context, out List<int>? times))
        {
            contexts.Add(context, times = []);
        }

        times.Add(row);
    }

    /// <summary>Those that fall into a stay: for each who made them the first, the last and how many.</summary>
    internal IEnumerable<(int First, int Last, int Count)> In(FolderStay stay)
    {
        foreach (List<int> times in _syncs[(stay.Mailbox, stay.Folder)].Values)
        {
            int first = Place(times, stay.Start);
            int end = stay.End == long.MaxValue ? times.Count : Place(times, stay.End + 1);
            if (first < end)
            {
                yield return (times[first], times[end - 1], end - first);
            }
        }
    }

    private int Place(List<int> times, long ticks)
    {
        int low = 0;
        int high = times.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (rows[times[middle]].Ticks < ticks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
