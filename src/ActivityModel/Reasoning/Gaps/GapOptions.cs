namespace OutlookActivities.Reasoning;

/// <summary>What counts as a gap.</summary>
internal sealed class GapOptions
{
    /// <summary>How long the audit log is kept: 180 days for what was written since 17 October 2023, 90 before, a year and more with some licences (facts B5).</summary>
    internal int RetentionDays { get; init; } = 180;

    /// <summary>How many days without any record of a mailbox are a gap: a weekend is none.</summary>
    internal double SilentDays { get; init; } = 3;
}
