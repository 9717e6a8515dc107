namespace OutlookActivities;

/// <summary>Which activities of one mailbox are to be fetched, and how.</summary>
public sealed class MailboxActivityRequest
{
    /// <summary>The most activities that the API gives in one page (facts A2).</summary>
    public const int LargestPage = 1000;

    /// <summary>The mailbox's UPN or GUID, or <c>me</c>.</summary>
    public string Mailbox { get; init; } = "me";

    /// <summary>The first moment wanted.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The last moment wanted, itself included.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Only activities of these types; known misspellings are put right.</summary>
    public IReadOnlyList<string> ActivityTypes { get; init; } = [];

    /// <summary>Only activities of these applications.</summary>
    public IReadOnlyList<string> AppTypes { get; init; } = [];

    /// <summary>Only these properties, beside those that every activity needs; none means all.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Newest first instead of oldest first.</summary>
    public bool Descending { get; init; }

    /// <summary>Activities in a page, 1 to <see cref="LargestPage"/>.</summary>
    public int PageSize { get; init; } = LargestPage;

    /// <summary>No more than so many.</summary>
    public long? First { get; init; }

    /// <summary>So many at the beginning are left out.</summary>
    public long Skip { get; init; }

    /// <summary>Everything there is, without times.</summary>
    public bool All { get; init; }

    /// <summary>Mailboxes, or queries that mailboxes share, at a time.</summary>
    public int ThrottleLimit { get; init; } = 10;

    /// <summary>Workloads of the audit log: Exchange, AzureActiveDirectory …; * for all; none means Exchange, or whatever the activity types are of.</summary>
    public IReadOnlyList<string> Workloads { get; init; } = [];

    /// <summary>What anybody did with a mailbox, instead of what its owner did: the whole log is read for that.</summary>
    public bool AnyActor { get; init; }

    /// <summary>An audit query that was submitted before.</summary>
    public string? QueryId { get; init; }

    /// <summary>The software vendor's tenant, whose quota requests to the Management Activity API count against; null for the tenant's own.</summary>
    public Guid? PublisherIdentifier { get; init; }

    /// <summary>The full path of a folder that keeps every answer; null for none.</summary>
    public string? EvidencePath { get; init; }

    /// <summary>Whether the run goes on with what is in <see cref="EvidencePath"/>, and does not ask for it again.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether nothing says how much is wanted: then it is the last ten, as the API itself gives.</summary>
    public bool IsLastTen => StartTime is null && EndTime is null && First is null && !All;
}
