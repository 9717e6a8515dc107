namespace OutlookActivities;

/// <summary>A stretch of time for which the log cannot say what was done: that nothing is shown there proves nothing.</summary>
public sealed class ActivityGap
{
    internal ActivityGap()
    {
    }

    /// <summary>Why: one of <see cref="ActivityGapKind"/>.</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>The mailbox; null where it concerns all, or an account in whatever mailbox.</summary>
    public string? Mailbox { get; internal init; }

    /// <summary>The account that was exempt from audit, or that switched it off; null for the other kinds.</summary>
    public string? UserName { get; internal init; }

    /// <summary>Where it begins, in UTC; null where it has no beginning.</summary>
    public DateTimeOffset? StartTime { get; internal init; }

    /// <summary><see cref="StartTime"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string? StartTimeUtc => UtcText.From(StartTime);

    /// <summary>Where it ends, in UTC; null where no end is known.</summary>
    public DateTimeOffset? EndTime { get; internal init; }

    /// <summary><see cref="EndTime"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string? EndTimeUtc => UtcText.From(EndTime);

    /// <summary>What the log cannot say, in a sentence.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The id of the record that tells of it, where one does.</summary>
    public string? RecordId { get; internal init; }

    /// <summary>Beginning, kind and mailbox.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{StartTimeUtc ?? "always"} {Kind} {Mailbox ?? UserName}".TrimEnd();
}
