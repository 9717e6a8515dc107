namespace OutlookActivities.Simulator;

/// <summary>One activity as the API holds it.</summary>
/// <param name="Id">Unique in the mailbox.</param>
/// <param name="TimeStamp">When it happened, in UTC, to the millisecond.</param>
/// <param name="AppIdType">Web, Outlook, Exchange …</param>
/// <param name="ActivityIdType">Logon, ReadingPaneDisplayStart …</param>
/// <param name="ActivityItemId">The item, base64; empty where there is none.</param>
/// <param name="ActivityCreationTime">When the server wrote it.</param>
/// <param name="ClientSessionId">The session, a GUID.</param>
/// <param name="CustomProperties">Names and values in order.</param>
public sealed record SimulatedActivity(
    string Id,
    DateTimeOffset TimeStamp,
    string AppIdType,
    string ActivityIdType,
    string ActivityItemId,
    DateTimeOffset ActivityCreationTime,
    string ClientSessionId,
    IReadOnlyList<KeyValuePair<string, string>> CustomProperties)
{
    /// <summary>The client's version.</summary>
    public string ClientVersion { get; init; } = "15.20.0735.019";

    /// <summary>The tenant, a GUID.</summary>
    public string TenantId { get; init; } = SimulatorOptions.DefaultTenant;
}
