namespace OutlookActivities.Reasoning;

/// <summary>
/// Puts rows in the order of their times; rows of one time keep the order of the input. A merge sort over the runs that the input already has: a
/// file in order, or the newest first, costs one pass. The framework's own sort neither keeps the order of equals nor can be stopped.
/// </summary>
internal static class TimeOrder
{
    private const int ShortRun = 32;

    /// <summary>Merging this many rows takes well under a millisecond.</summary>
    private const int RowsBetweenChecks = 16 * 1024;

    /// <summary>The rows' numbers in order of time.</summary>
    internal static int[] Sort(long[] times, CancellationToken cancellation)
    {
        int[] order = new int[times.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        List<int> starts = FindRuns(times, order, cancellation);
        if (starts.Count <= 1)
        {
            return order;
        }

        long[] otherTimes = new long[times.Length];
        int[] otherOrder = new int[times.Length];
        while (starts.Count > 1)
        {
            var merged = new List<int>((starts.Count + 1) / 2);
            for (int run = 0; run < starts.Count; run += 2)
            {
                int middle = run + 1 < starts.Count ? starts[run + 1] : times.Length;
                int end = run + 2 < starts.Count ? starts[run + 2] : times.Length;
                merged.Add(starts[run]);
                Merge(times, order, otherTimes, otherOrder, starts[run], middle, end, cancellation);
            }

            (times, otherTimes) = (otherTimes, times);
            (order, otherOrder) = (otherOrder, order);
            starts = merged;
        }

        return order;
    }

    private static List<int> FindRuns(long[] times, int[] order, CancellationToken cancellation)
    {
        var starts = new List<int>();
        int at = 0;
        while (at < times.Length)
        {
            if ((starts.Count & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            starts.Add(at);
            at = EndOfRun(times, order, at, cancellation);
        }

        return starts;
    }

    private static int EndOfRun(long[] times, int[] order, int start, CancellationToken cancellation)
    {
        int end = start + 1;
        bool falling = end < times.Length && times[end] < times[start];
        while (end < times.Length && times[end] < times[end - 1] == falling)
        {
            if ((++end & (RowsBetweenChecks - 1)) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        if (falling)
        {
            Array.Reverse(times, start, end - start);
            Array.Reverse(order, start, end - start);
        }

        int least = Math.Min(start + ShortRun, times.Length);
        for (; end < least; end++)
        {
            Insert(times, order, start, end);
        }

        return end;
    }

    private static void Insert(long[] times, int[] order, int start, int at)
    {
        long time = times[at];
        int row = order[at];
        int place = at;
        for (; place > start && times[place - 1] > time; place--)
        {
            times[place] = times[place - 1];
            order[place] = order[place - 1];
        }

        times[place] = time;
        order[place] = row;
    }

    private static void Merge(
        long[] times, int[] order, long[] toTimes, int[] toOrder, int start, int middle, int end, CancellationToken cancellation)
    {
        int left = start;
        int right = middle;
        for (int to = start; to < end; to++)
        {
            if ((to & (RowsBetweenChecks - 1)) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int from = right >= end || (left < middle && times[left] <= times[right]) ? left++ : right++;
            toTimes[to] = times[from];
            toOrder[to] = order[from];
        }
    }
}
