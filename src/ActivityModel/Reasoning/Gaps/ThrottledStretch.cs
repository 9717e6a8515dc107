namespace OutlookActivities.Reasoning;

/// <summary>
/// A stretch for which a mailbox's binds were not logged: 24 hours from a record that says so (facts B5). Records that say it again in that time prolong it.
/// </summary>
internal sealed class ThrottledStretch(int first, long start, int record)
{
    internal static readonly long Duration = TimeSpan.FromHours(24).Ticks;

    private static readonly long s_latest = DateTimeOffset.MaxValue.UtcTicks;

    private int _lastRecord = record;

    /// <summary>The activity that said it first, as the caller numbers them.</summary>
    internal int First { get; } = first;

    internal long Start { get; } = start;

    internal long End { get; private set; } = EndOf(start);

    /// <summary>How many records say it.</summary>
    internal int Records { get; private set; } = 1;

    /// <summary>Takes what says so, in order of time. The activities of one record count once.</summary>
    internal static void Take(Dictionary<int, List<ThrottledStretch>> stretches, int mailbox, int number, long ticks, int record)
    {
        if (!stretches.TryGetValue(mailbox, out List<ThrottledStretch>? known))
        {
            stretches.Add(mailbox, known = []);
        }

        if (known.Count == 0 || !known[known.Count - 1].Take(ticks, record))
        {
            known.Add(new ThrottledStretch(number, ticks, record));
        }
    }

    private static long EndOf(long ticks) => ticks > s_latest - Duration ? s_latest : ticks + Duration;

    /// <summary>False for one that begins a stretch of its own.</summary>
    private bool Take(long ticks, int record)
    {
        if (ticks > End)
        {
            return false;
        }

        End = Math.Max(End, EndOf(ticks));
        Records += record != _lastRecord || record == 0 ? 1 : 0;
        _lastRecord = record;
        return true;
    }
}
