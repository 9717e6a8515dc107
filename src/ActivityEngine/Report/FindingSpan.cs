namespace OutlookActivities.Engine.Report;

/// <summary>A stretch of time that findings of one severity cover: what overlaps is shaded once, however many findings there are.</summary>
internal sealed record FindingSpan(DateTimeOffset Start, DateTimeOffset End, Severity Severity)
{
    /// <summary>The stretches, the gravest last, so that they are drawn above the others.</summary>
    internal static IEnumerable<FindingSpan> Of(IEnumerable<RowsOf<SuspiciousActivity>> findings) => findings
        .Select(finding => finding.Item)
        .Where(finding => finding.Severity > Severity.Information)
        .GroupBy(finding => finding.Severity)
        .OrderBy(group => group.Key)
        .SelectMany(group => Merge(group.Key, group.OrderBy(finding => finding.TimeStamp)));

    private static IEnumerable<FindingSpan> Merge(Severity severity, IEnumerable<SuspiciousActivity> findings)
    {
        FindingSpan? open = null;
        foreach (SuspiciousActivity finding in findings)
        {
            if (open is not null && finding.TimeStamp <= open.End)
            {
                open = open with { End = finding.EndTime > open.End ? finding.EndTime : open.End };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = new FindingSpan(finding.TimeStamp, finding.EndTime, severity);
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
