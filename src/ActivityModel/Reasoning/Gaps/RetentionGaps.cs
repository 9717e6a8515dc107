using System.Globalization;

namespace OutlookActivities.Reasoning;

/// <summary>The time before a log's retention: counted from its newest record, as nothing tells when it was fetched.</summary>
internal static class RetentionGaps
{
    /// <summary>The log of 2018 was kept for about six months (facts A1).</summary>
    private const int MonthsOf2018 = 6;

    internal static IEnumerable<ActivityGap> Of(TimeSpanTicks audit, TimeSpanTicks of2018, GapOptions options)
    {
        if (audit.Count > 0)
        {
            DateTimeOffset kept = Before(Time(audit.Last), options.RetentionDays);
            yield return Gap(audit, kept, string.Format(CultureInfo.InvariantCulture, "The audit log is kept for {0} days", options.RetentionDays));
        }

        if (of2018.Count > 0)
        {
            yield return Gap(of2018, Before(Time(of2018.Last), DaysOf2018(Time(of2018.Last))), "The Activities API's log was kept for six months");
        }
    }

    private static ActivityGap Gap(TimeSpanTicks log, DateTimeOffset kept, string rule) => new()
    {
        Kind = ActivityGapKind.Retention,
        EndTime = Time(log.First),
        Reason = Time(log.First) > kept
            ? $"The input begins here. {rule}: what was before {UtcText.From(kept)} was gone when its newest record here was written, and what lies between was not in the input."
            : $"The input begins here. {rule}, unless a licence or policy keeps it longer.",
    };

    private static double DaysOf2018(DateTimeOffset time) =>
        time.Year < 2 ? 0 : (time - time.AddMonths(-MonthsOf2018)).TotalDays;

    /// <summary>A record may state any time, the year 1 too.</summary>
    private static DateTimeOffset Before(DateTimeOffset time, double days) =>
        (time - DateTimeOffset.MinValue).TotalDays < days ? DateTimeOffset.MinValue : time.AddDays(-days);

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
