namespace OutlookActivities.Engine.Api;

/// <summary>
/// Cuts what is left of a download into windows of time that are fetched beside one another, each of some pages: with fewer, too many requests would
/// bring half a page; with more, too much would wait for its turn. How dense the activities lie is learnt from the pages that have come.
/// </summary>
internal sealed class TimeWindows(int pageSize)
{
    /// <summary>The most pages in a window that is as dense as was expected.</summary>
    internal const int LargestWindow = 4;

    private const int RequestsAtATime = 4;
    private const int MostWindows = 8;

    private long _activities;
    private long _ticks;

    /// <summary>Learns from a page.</summary>
    internal void Add(ActivityPage page)
    {
        if (page.FirstTime is DateTimeOffset first && page.LastTime is DateTimeOffset last)
        {
            _activities += page.Count;
            _ticks += (last - first).Duration().Ticks;
        }
    }

    /// <summary>Cuts by what all pages were like.</summary>
    internal IReadOnlyList<DownloadPart> Cut(ActivityRange rest) => Cut(rest, Density(_activities, _ticks), pagesBefore: 0);

    /// <summary>Cuts what is left of a window that turned out far denser than expected, by what its last page was like; else it stays one.</summary>
    internal IReadOnlyList<DownloadPart> Continue(ActivityRange rest, ActivityPage page, int pagesBefore)
    {
        double density = pagesBefore < LargestWindow ? 0 : Density(page.Count, (page.LastTime - page.FirstTime)?.Duration().Ticks ?? 0);
        return Pages(rest, density) > LargestWindow ? Cut(rest, density, 0) : Cut(rest, 0, pagesBefore);
    }

    private static double Density(long activities, long ticks) => ticks == 0 ? 0 : activities / (double)ticks;

    private double Pages(ActivityRange range, double density) =>
        range is { From: DateTimeOffset from, To: DateTimeOffset to } ? (to - from).Duration().Ticks * density / pageSize : 0;

    private List<DownloadPart> Cut(ActivityRange rest, double density, int pagesBefore)
    {
        const double HardlyMoreThanOne = 1.2;
        double pages = Pages(rest, density);
        if (pages <= HardlyMoreThanOne)
        {
            return [new DownloadPart(rest) { PagesBefore = pagesBefore }];
        }

        double size = Math.Max(1, Math.Min(LargestWindow, pages / RequestsAtATime));
        int windows = Math.Max(1, Math.Min(MostWindows, (int)(pages / size)));
        List<DownloadPart> parts = [];
        DateTimeOffset from = rest.From!.Value;
        DateTimeOffset to = rest.To!.Value;
        long length = (to - from).Ticks;
        ActivityRange left = rest;
        for (int i = 1; i <= windows; i++)
        {
            DateTimeOffset end = from.AddTicks((long)(length * (i * size / pages)));
            bool isLast = i * size >= pages - 0.5 || !IsBetween(end, left.From!.Value, to);
            parts.Add(new DownloadPart(isLast ? left : left with { To = end }));
            if (isLast)
            {
                return parts;
            }

            // Both windows hold the moment between them; repeats are dropped.
            left = new ActivityRange(end, to);
        }

        parts.Add(new DownloadPart(left) { IsRest = true });
        return parts;
    }

    private static bool IsBetween(DateTimeOffset time, DateTimeOffset one, DateTimeOffset other) =>
        one < other ? time > one && time < other : time < one && time > other;
}
