namespace OutlookActivities.Engine.Api;

/// <summary>The time that is asked for where the user leaves it open.</summary>
internal static class AuditTimes
{
    private static readonly TimeSpan s_usual = TimeSpan.FromDays(7);

    /// <summary>The log is kept for 180 days, with E5 for a year.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(365);

    /// <exception cref="ActivityException">It ends before it begins.</exception>
    internal static (DateTimeOffset Start, DateTimeOffset End) Of(MailboxActivityRequest request, DateTimeOffset now)
    {
        DateTimeOffset end = request.EndTime ?? now;
        DateTimeOffset start = request.StartTime ?? end - (request.All ? s_longest : s_usual);
        return start <= end
            ? (start, end)
            : throw new ActivityException(
                ActivityErrorId.ParameterUnsuited, $"-StartTime {UtcText.From(start)} is after -EndTime {UtcText.From(end)}: nothing can lie between.", start);
    }
}
