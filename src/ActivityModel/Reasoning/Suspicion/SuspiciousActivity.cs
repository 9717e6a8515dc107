namespace OutlookActivities;

/// <summary>A finding: what somebody did that has the manner of a break-in, from where, by which rule, and whether it is still in force.</summary>
public sealed class SuspiciousActivity
{
    internal SuspiciousActivity()
    {
    }

    /// <summary>The rule's id, such as <c>InboxRule</c>; about_OutlookActivities_Rules describes it.</summary>
    public string Rule { get; internal init; } = "";

    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; internal init; }

    /// <summary>The technique of MITRE ATT&amp;CK, such as <c>T1564.008</c>; null where the finding is no technique.</summary>
    public string? Technique { get; internal init; }

    /// <summary>The first activity of it, in UTC.</summary>
    public DateTimeOffset TimeStamp { get; internal init; }

    /// <summary><see cref="TimeStamp"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string TimeUtc => UtcText.From(TimeStamp);

    /// <summary>The last activity of it, in UTC.</summary>
    public DateTimeOffset EndTime { get; internal init; }

    /// <summary><see cref="EndTime"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string EndTimeUtc => UtcText.From(EndTime);

    /// <summary>The mailbox; null where the finding belongs to none, or to several.</summary>
    public string? Mailbox { get; internal init; }

    /// <summary>Who acted, where a record tells.</summary>
    public string? UserName { get; internal init; }

    /// <summary>The addresses of its activities, in order of time.</summary>
    public TextList? ClientIP { get; internal init; }

    /// <summary>The client sessions of its activities, in order of time.</summary>
    public TextList? ClientSessionId { get; internal init; }

    /// <summary>The ids of the applications of its activities, in order of time (audit records only).</summary>
    public TextList? ApplicationId { get; internal init; }

    /// <summary>What was changed, searched for or taken: a rule, an application, an account, a folder.</summary>
    public string? Target { get; internal init; }

    /// <summary>What is suspicious about it, in a sentence.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>Whether the change still stands at the end of the input; null where nothing was changed.</summary>
    public bool? InForce { get; internal init; }

    /// <summary>How many activities it is made of.</summary>
    public int ActivityCount { get; internal init; }

    /// <summary>The ids of its records, in order of time, so that they can be found in the evidence; null where they have none.</summary>
    public TextList? RecordId { get; internal init; }

    /// <summary>Time, rule and mailbox.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{TimeUtc} {Rule} {Mailbox ?? UserName}".TrimEnd();
}
