namespace OutlookActivities;

/// <summary>A client's session in a mailbox: who, from where, when, and how much of what.</summary>
public sealed class ActivitySession
{
    internal ActivitySession()
    {
    }

    /// <summary>The mailbox.</summary>
    public string? Mailbox { get; internal init; }

    /// <summary>Who acted, where a record tells.</summary>
    public string? UserName { get; internal init; }

    /// <summary>The session.</summary>
    public string ClientSessionId { get; internal init; } = "";

    /// <summary>The addresses that its records name, in order of time. That of a logon that failed is among them only where nobody got in.</summary>
    public TextList? ClientIP { get; internal init; }

    /// <summary>The clients in words, in order of time.</summary>
    public TextList? Client { get; internal init; }

    /// <summary>The application as the Activities API names it: that of the session's first record.</summary>
    public string? AppIdType { get; internal init; }

    /// <summary>The ids of the applications that acted, in order of time (audit records only).</summary>
    public TextList? ApplicationId { get; internal init; }

    /// <summary>The first activity, in UTC.</summary>
    public DateTimeOffset StartTime { get; internal init; }

    /// <summary><see cref="StartTime"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string StartTimeUtc => UtcText.From(StartTime);

    /// <summary>The last activity, in UTC.</summary>
    public DateTimeOffset EndTime { get; internal init; }

    /// <summary><see cref="EndTime"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string EndTimeUtc => UtcText.From(EndTime);

    /// <summary>From the first activity to the last.</summary>
    public double DurationSeconds => (EndTime - StartTime).TotalSeconds;

    /// <summary>Number of all activities.</summary>
    public int ActivityCount { get; internal init; }

    /// <summary>Number of successful logons.</summary>
    public int LogonCount { get; internal init; }

    /// <summary>Number of logons that failed.</summary>
    public int FailedLogonCount { get; internal init; }

    /// <summary>Number of messages shown, in the reading pane or a window.</summary>
    public int ReadCount { get; internal init; }

    /// <summary>Number of messages accessed (audit records).</summary>
    public int AccessCount { get; internal init; }

    /// <summary>Number of folders synchronised (audit records).</summary>
    public int SyncCount { get; internal init; }

    /// <summary>Number of records of searching; ConvertTo-ActivitySearch tells the searches.</summary>
    public int SearchCount { get; internal init; }

    /// <summary>Number of attachments opened or previewed.</summary>
    public int AttachmentCount { get; internal init; }

    /// <summary>Number of links followed.</summary>
    public int LinkCount { get; internal init; }

    /// <summary>Number of messages begun or changed.</summary>
    public int DraftCount { get; internal init; }

    /// <summary>Number of messages sent.</summary>
    public int SendCount { get; internal init; }

    /// <summary>Number of replies.</summary>
    public int ReplyCount { get; internal init; }

    /// <summary>Number of messages forwarded.</summary>
    public int ForwardCount { get; internal init; }

    /// <summary>Number of items moved or copied.</summary>
    public int MoveCount { get; internal init; }

    /// <summary>Number of items deleted.</summary>
    public int DeleteCount { get; internal init; }

    /// <summary>Number of marks changed.</summary>
    public int MarkCount { get; internal init; }

    /// <summary>Number of rules changed.</summary>
    public int RuleCount { get; internal init; }

    /// <summary>Number of folders made or deleted.</summary>
    public int FolderCount { get; internal init; }

    /// <summary>Number of files opened or shared.</summary>
    public int FileCount { get; internal init; }

    /// <summary>Number of meetings, appointments and tasks.</summary>
    public int CalendarCount { get; internal init; }

    /// <summary>Number of everything that no other count holds, and the ends of readings and previews.</summary>
    public int OtherCount { get; internal init; }

    /// <summary>Which log it comes from: one of <see cref="ActivitySource"/>; that of the first record.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Time, session and mailbox.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{StartTimeUtc} Session {ClientSessionId} {Mailbox}".TrimEnd();
}
