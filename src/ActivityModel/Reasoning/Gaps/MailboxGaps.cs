using System.Globalization;

namespace OutlookActivities.Reasoning;

/// <summary>The gaps of one mailbox's records.</summary>
internal static class MailboxGaps
{
    internal static IEnumerable<ActivityGap> Of(MailboxCoverage coverage, TimeSpanTicks audit, TimeSpanTicks of2018, GapOptions options) =>
        Throttled(coverage).Concat(Silent(coverage, audit, of2018, options)).Concat(Others(coverage));

    private static IEnumerable<ActivityGap> Throttled(MailboxCoverage coverage)
    {
        if (coverage.Throttled.Count == 0)
        {
            yield break;
        }

        (long Ticks, string? RecordId)[] flags = [.. coverage.Throttled.OrderBy(flag => flag.Ticks)];
        var stretches = new Dictionary<int, List<ThrottledStretch>>();
        var records = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < flags.Length; i++)
        {
            int record = 0;
            if (flags[i].RecordId is string id && !records.TryGetValue(id, out record))
            {
                records.Add(id, record = records.Count + 1);
            }

            ThrottledStretch.Take(stretches, 0, i, flags[i].Ticks, record);
        }

        long[] binds = [.. coverage.Binds];
        Array.Sort(binds);
        foreach (ThrottledStretch stretch in stretches[0])
        {
            int before = Place(binds, stretch.Start + 1) - Place(binds, stretch.Start - ThrottledStretch.Duration);
            yield return new ActivityGap
            {
                Kind = ActivityGapKind.Throttled,
                Mailbox = coverage.Mailbox,
                StartTime = Time(stretch.Start),
                EndTime = Time(stretch.End),
                Reason = string.Format(
                    CultureInfo.InvariantCulture,
                    "More than 1,000 binds in 24 hours: none was logged for 24 hours from the record that says so. {0:N0} are here of the 24 hours before; who made them may have gone on. Syncs are logged all the same.",
                    before),
                RecordId = flags[stretch.First].RecordId,
            };
        }
    }

    /// <summary>How many times lie before one.</summary>
    private static int Place(long[] times, long ticks)
    {
        int low = 0;
        int high = times.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (times[middle] < ticks)
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

    private static IEnumerable<ActivityGap> Silent(MailboxCoverage coverage, TimeSpanTicks audit, TimeSpanTicks of2018, GapOptions options)
    {
        // Somebody who only signs in is silent most of the time.
        TimeSpanTicks[] logs = [.. new[] { coverage.MailboxRecords.Count > 0 ? audit : null, coverage.Of2018.Count > 0 ? of2018 : null }.OfType<TimeSpanTicks>()];
        foreach ((long start, long end) in logs.Length == 0 ? [] : coverage.Silences(
            (long)(options.SilentDays * TimeSpan.TicksPerDay), logs.Min(log => log.First), logs.Max(log => log.Last)))
        {
            yield return new ActivityGap
            {
                Kind = ActivityGapKind.NoRecord,
                Mailbox = coverage.Mailbox,
                StartTime = Time(start),
                EndTime = Time(end),
                Reason = string.Format(
                    CultureInfo.InvariantCulture,
                    "No record of the mailbox for {0:0.#} days: nobody was there, or the log or its download lacks them.",
                    TimeSpan.FromTicks(end - start).TotalDays),
            };
        }
    }

    private static IEnumerable<ActivityGap> Others(MailboxCoverage coverage)
    {
        if (coverage.MailboxRecords.Count > 0 && !coverage.HasItemsAccessed)
        {
            yield return Gap(
                ActivityGapKind.AccessNotLogged, coverage.Mailbox, coverage.MailboxRecords,
                "Records of the mailbox: {0:N0}, of them MailItemsAccessed: none. Access is not logged (below E3, or not switched on), or was not asked for. That no access is shown proves nothing.");
        }

        if (coverage.Unnamed.Count > 0)
        {
            yield return Gap(ActivityGapKind.Unnamed, coverage.Mailbox, coverage.Unnamed, "{0:N0} records of access name fewer messages than they count, or none.");
        }

        if (coverage.Of2018.Count > 0)
        {
            yield return Gap(
                ActivityGapKind.Delegate, coverage.Mailbox, coverage.Of2018,
                "The Activities API's log does not record what delegates and delegated administrators did: its {0:N0} records are the owner's sessions, or those of somebody who signed in as the owner.");
        }
    }

    private static ActivityGap Gap(string kind, string? mailbox, TimeSpanTicks span, string reason) => new()
    {
        Kind = kind,
        Mailbox = mailbox,
        StartTime = Time(span.First),
        EndTime = Time(span.Last),
        Reason = string.Format(CultureInfo.InvariantCulture, reason, span.Count),
    };

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
