namespace OutlookActivities.Reasoning;

/// <summary>What an entry has to say, before it is put in words.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Ticks">Its time.</param>
/// <param name="Query">What was searched for.</param>
/// <param name="Detail">The record's own detail.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Client">The client in words.</param>
/// <param name="Application">The application's name.</param>
/// <param name="ApplicationId">The application's id.</param>
/// <param name="Attachment">The attachment's name.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Target">What was changed, or where something went.</param>
/// <param name="IsBackEnd">Whether the address is that of a host behind the service.</param>
/// <param name="IsThrottled">Whether accesses are no longer logged from then on (facts B5).</param>
/// <param name="Fold">What else the entry stands for; null where it stands for itself.</param>
internal readonly record struct EntryStatement(
    ActivityKind Kind,
    long Ticks,
    string? Query,
    string? Detail,
    string? Result,
    string? Client,
    string? Application,
    string? ApplicationId,
    string? Attachment,
    string? Folder,
    string? Target,
    bool IsBackEnd,
    bool IsThrottled,
    ActivityFold? Fold);
