namespace OutlookActivities;

/// <summary>One row of the story of a mailbox: an activity with what the other records tell about its message and its client.</summary>
public sealed class ActivityTimelineEntry
{
    internal ActivityTimelineEntry()
    {
    }

    /// <summary>When it happened, in UTC.</summary>
    public DateTimeOffset TimeStamp { get; internal init; }

    /// <summary><see cref="TimeStamp"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string TimeUtc => UtcText.From(TimeStamp);

    /// <summary>The mailbox.</summary>
    public string? Mailbox { get; internal init; }

    /// <summary>What kind of activity it is: one of <see cref="ActivityCategory"/>.</summary>
    public string Category { get; internal init; } = ActivityCategory.Other;

    /// <summary>The activity's type as the source spells it.</summary>
    public string ActivityIdType { get; internal init; } = "";

    /// <summary>The application as the Activities API names it.</summary>
    public string? AppIdType { get; internal init; }

    /// <summary>Who did it; where the record does not tell, the user of the logon that <see cref="ClientIP"/> comes from.</summary>
    public string? UserName { get; internal init; }

    /// <summary>The address; <see cref="ClientIPSource"/> says how it is known.</summary>
    public string? ClientIP { get; internal init; }

    /// <summary>The country of <see cref="ClientIP"/>; null where Resolve-ActivityLocation was not asked.</summary>
    public string? Country => Location?.Country;

    /// <summary>The city of <see cref="ClientIP"/>.</summary>
    public string? City => Location?.City;

    /// <summary>The number of the network of <see cref="ClientIP"/>.</summary>
    public long? AsNumber => Location?.AsNumber;

    /// <summary>Who runs that network.</summary>
    public string? AsOrganization => Location?.AsOrganization;

    /// <summary>Where the address comes from: one of <see cref="OutlookActivities.ClientIPSource"/>.</summary>
    public string ClientIPSource { get; internal init; } = OutlookActivities.ClientIPSource.None;

    /// <summary>The client in words; where the record does not tell, that of the logon that <see cref="ClientIP"/> comes from.</summary>
    public string? Client { get; internal init; }

    /// <summary>The name of the application, where its id is publicly known.</summary>
    public string? ApplicationName { get; internal init; }

    /// <summary>The application's id, where the record tells: of what comes from the hosts of the service only it says whose it is.</summary>
    public string? ApplicationId { get; internal init; }

    /// <summary>The client session.</summary>
    public string? ClientSessionId { get; internal init; }

    /// <summary>The message's subject, from whatever record of the mailbox holds it.</summary>
    public string? Subject { get; internal init; }

    /// <summary>The message's sender, from whatever record of the mailbox holds it.</summary>
    public string? Sender { get; internal init; }

    /// <summary>When the message was received, in UTC.</summary>
    public DateTimeOffset? ReceivedTime { get; internal init; }

    /// <summary><see cref="ReceivedTime"/> as ISO 8601 text.</summary>
    public string? ReceivedTimeUtc => UtcText.From(ReceivedTime);

    /// <summary>The message's Message-ID header.</summary>
    public string? InternetMessageId { get; internal init; }

    /// <summary>The folder the item was in.</summary>
    public string? Folder { get; internal init; }

    /// <summary>What was changed or where something went.</summary>
    public string? Target { get; internal init; }

    /// <summary>Success or failure, where the record tells.</summary>
    public string? Result { get; internal init; }

    /// <summary>How long a message was shown, where both its display and its end are recorded.</summary>
    public double? DurationSeconds { get; internal init; }

    /// <summary>How many records the entry stands for: 2 for a reading with its end.</summary>
    public int Count { get; internal init; } = 1;

    /// <summary>Whether a service did it, not a person.</summary>
    public bool IsService { get; internal init; }

    /// <summary>What happened, in words.</summary>
    public string? Detail { get; internal init; }

    /// <summary>Which log it comes from: one of <see cref="ActivitySource"/>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>File and line of the record, as <c>name:line</c>; null for what came over the network.</summary>
    public string? SourceRow => Line > 0 ? $"{File}:{Line}" : File;

    /// <summary>The id of the record.</summary>
    public string? RecordId { get; internal init; }

    /// <summary>The item's id in the store.</summary>
    public string? ActivityItemId { get; internal init; }

    internal ActivityLocation? Location { get; init; }

    internal string? File { get; init; }

    internal long Line { get; init; }

    /// <summary>Time, type and mailbox.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{TimeUtc} {ActivityIdType} {Mailbox}".TrimEnd();
}
