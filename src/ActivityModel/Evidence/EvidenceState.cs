namespace OutlookActivities;

/// <summary>How a file of an evidence folder, or a line of its manifest, stands beside what was written when it was received.</summary>
public static class EvidenceState
{
    /// <summary>Everything is as it was received.</summary>
    public const string Valid = nameof(Valid);

    /// <summary>As it was received up to the last whole answer; the run was ended from outside, or is still going on.</summary>
    public const string Unfinished = nameof(Unfinished);

    /// <summary>Other bytes than those that were received.</summary>
    public const string Changed = nameof(Changed);

    /// <summary>A file or line that is no longer there.</summary>
    public const string Missing = nameof(Missing);

    /// <summary>A file or line that was not there.</summary>
    public const string Added = nameof(Added);

    /// <summary>A line that is not where it was.</summary>
    public const string Reordered = nameof(Reordered);
}
