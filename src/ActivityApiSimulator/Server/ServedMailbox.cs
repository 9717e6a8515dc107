using OutlookActivities.Simulator.Filters;

namespace OutlookActivities.Simulator;

/// <summary>A mailbox as it is served: its activities, those that arrive meanwhile, and how many requests are under way.</summary>
internal sealed class ServedMailbox
{
    private readonly Lock _guard = new();
    private readonly SimulatedMailbox _original;
    private SimulatedActivity[] _activities;
    private int _count;
    private int _arrived;
    private int _underWay;

    internal ServedMailbox(SimulatedMailbox mailbox)
    {
        _original = mailbox;
        _activities = [.. mailbox.Activities];
        _count = _activities.Length;
    }

    internal string Address => _original.Address;

    internal int Enter() => Interlocked.Increment(ref _underWay);

    internal void Leave() => Interlocked.Decrement(ref _underWay);

    /// <summary>With what has arrived.</summary>
    internal SimulatedMailbox Current()
    {
        ArraySegment<SimulatedActivity> now = Snapshot();
        return now.Count == _original.Activities.Count ? _original : new(Address, now);
    }

    /// <summary>New activities at the head: the API never shows one that is older than what it has shown.</summary>
    internal void Arrive(int number, DateTimeOffset now)
    {
        lock (_guard)
        {
            for (int i = 0; i < number; i++)
            {
                if (_count == _activities.Length)
                {
                    Array.Resize(ref _activities, Math.Max(16, _count * 2));
                }

                DateTimeOffset time = new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
                if (_count > 0 && _activities[_count - 1].TimeStamp > time)
                {
                    time = _activities[_count - 1].TimeStamp;
                }

                // Readers hold an array and a count, so what lies behind their count may change.
                _activities[_count++] = ArrivedActivity.Make(++_arrived, time);
            }
        }
    }

    /// <summary>The page that a query asks for, and whether there is more behind it.</summary>
    internal (List<SimulatedActivity> Page, bool More) Read(ActivityQuery query)
    {
        ArraySegment<SimulatedActivity> all = Snapshot();
        TimeRange range = query.Filter?.Range ?? TimeRange.Always;
        int first = FirstAtOrAfter(all, range.First);
        int end = range.Last == long.MaxValue ? all.Count : FirstAtOrAfter(all, range.Last + 1);
        FilterExpression? test = query.Filter is { IsRangeOnly: false } ? query.Filter : null;
        List<SimulatedActivity> page = new(Math.Min(query.Top, Math.Max(0, end - first)));

        // Without a test the rows to pass over need not be looked at.
        long skip = query.Skip;
        long jump = test is null ? skip : 0;
        skip -= jump;
        for (long i = jump; i < end - first; i++)
        {
            SimulatedActivity activity = all[(int)(query.OldestFirst ? first + i : end - 1 - i)];
            if (test is not null && !test.Matches(activity))
            {
                continue;
            }

            if (skip > 0)
            {
                skip--;
            }
            else if (page.Count == query.Top)
            {
                return (page, true);
            }
            else
            {
                page.Add(activity);
            }
        }

        return (page, false);
    }

    private ArraySegment<SimulatedActivity> Snapshot()
    {
        lock (_guard)
        {
            return new(_activities, 0, _count);
        }
    }

    private static int FirstAtOrAfter(ArraySegment<SimulatedActivity> all, long ticks)
    {
        int low = 0;
        int high = all.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (all[middle].TimeStamp.UtcTicks < ticks)
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
