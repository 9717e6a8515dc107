namespace OutlookActivities;

/// <summary>What a report shows beside the activities, and how its file is to be written.</summary>
public sealed class ActivityReportOptions
{
    /// <summary>Makes options with which a report shows the activities alone.</summary>
    public ActivityReportOptions()
    {
    }

    /// <summary>The heading; null for one that names the mailbox.</summary>
    public string? Title { get; init; }

    /// <summary>What Find-SuspiciousActivity gave; null where it was not asked.</summary>
    public IReadOnlyList<SuspiciousActivity>? Findings { get; init; }

    /// <summary>What Find-ExposedMessage gave; null where it was not asked.</summary>
    public IReadOnlyList<ExposedMessage>? Exposed { get; init; }

    /// <summary>What Find-ActivityGap gave; null where it was not asked.</summary>
    public IReadOnlyList<ActivityGap>? Gaps { get; init; }

    /// <summary>Addresses and CIDR ranges that the owner is known to work from.</summary>
    public IReadOnlyList<string> KnownAddresses { get; init; } = [];

    /// <summary>Leaves a file alone that is there.</summary>
    public bool NoClobber { get; init; }

    /// <summary>Also replaces a file that is marked read-only.</summary>
    public bool Force { get; init; }
}
