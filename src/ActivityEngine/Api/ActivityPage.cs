using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine.Api;

/// <summary>One answer of the API.</summary>
internal sealed class ActivityPage(IReadOnlyList<MailboxActivity> activities, IReadOnlyList<ActivityException> faults, Uri? nextLink) : IRecordCount
{
    internal IReadOnlyList<MailboxActivity> Activities { get; } = activities;

    /// <summary>Those that cannot be read.</summary>
    internal IReadOnlyList<ActivityException> Faults { get; } = faults;

    /// <summary>Where the service says the next page is. It is never followed, as it grows $skip; it only tells that there is more.</summary>
    internal Uri? NextLink { get; } = nextLink;

    /// <summary>How many the service gave, readable or not.</summary>
    public int Count => Activities.Count + Faults.Count;

    /// <summary>What tells it from other pages.</summary>
    internal string? Beginning => Activities.Count > 0 ? Activities[0].Id : Faults.Count > 0 ? Faults[0].Target?.ToString() : null;

    internal DateTimeOffset? FirstTime => Activities.Count == 0 ? null : Activities[0].TimeStamp;

    internal DateTimeOffset? LastTime => Activities.Count == 0 ? null : Activities[Activities.Count - 1].TimeStamp;

    /// <summary>Whether there is more behind it. Without metadata only a full page tells (facts A2).</summary>
    internal bool HasMore(int top) => Count >= top || (NextLink is not null && Count > 0);
}
