using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>The rows in the context by what they expose.</summary>
internal sealed class ExposureGroups(ExposureRows rows)
{
    private readonly PagedList<ExposureEntry> _entries = new();
    private readonly PagedList<ExposureGroup> _groups = new();
    private readonly Dictionary<ExposureSubject, int> _numbers = [];

    internal int Count => _groups.Count;

    internal ref ExposureGroup this[int group] => ref _groups[group];

    [MethodImpl(HotPath.Compiled)]
    internal void Add(ExposureSubject subject, int row, ExposureKind how, Certainty certainty, int records = 1)
    {
        if (_entries.Count == 0)
        {
            _entries.Add(default);
        }

        int entry = _entries.Add(new ExposureEntry { Row = row, How = how, Certainty = certainty, Records = records });
        long ticks = rows[row].Ticks;
        if (!_numbers.TryGetValue(subject, out int number))
        {
            number = _groups.Add(new ExposureGroup { Subject = subject, First = entry, Last = entry, Certainty = certainty, Ticks = ticks });
            _numbers.Add(subject, number);
            return;
        }

        ref ExposureGroup group = ref _groups[number];
        _entries[group.Last].Next = entry;
        group.Last = entry;
        if (certainty > group.Certainty || (certainty == group.Certainty && ticks < group.Ticks))
        {
            group.Certainty = certainty;
            group.Ticks = ticks;
        }
    }

    /// <summary>The entries of a group.</summary>
    internal IEnumerable<ExposureEntry> Entries(int group)
    {
        for (int entry = _groups[group].First; entry != 0; entry = _entries[entry].Next)
        {
            yield return _entries[entry];
        }
    }

    /// <summary>The groups in order of their first access.</summary>
    internal int[] Order(CancellationToken cancellation)
    {
        long[] times = new long[_groups.Count];
        for (int group = 0; group < times.Length; group++)
        {
            times[group] = _groups[group].Ticks;
        }

        return TimeOrder.Sort(times, cancellation);
    }
}
