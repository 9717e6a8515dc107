namespace OutlookActivities.Reasoning;

/// <summary>What records say besides time, place and message, as numbers of shared texts. Millions of activities share a few thousand of these.</summary>
internal readonly record struct ActivityFacts(
    int UserName,
    int ClientIP,
    int Client,
    int ApplicationName,
    int ApplicationId,
    int Result,
    int Target,
    int Folder,
    int Detail,
    int Attachment,
    bool IsService,
    bool IsBackEnd)
{
    /// <summary>The client's own description of itself; only where <see cref="TimelineOptions.KeepsContext"/> says so.</summary>
    internal int UserAgent { get; init; }

    /// <summary>Whether accesses to messages are no longer logged from then on (facts B5).</summary>
    internal bool IsThrottled { get; init; }
}
