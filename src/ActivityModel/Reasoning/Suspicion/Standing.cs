namespace OutlookActivities.Reasoning;

/// <summary>How the place that an activity comes from stands to its user's habits.</summary>
internal enum Standing
{
    /// <summary>The record names no place, or the user has no baseline to hold it against.</summary>
    Unknown,

    /// <summary>The user is used to come from there.</summary>
    Familiar,

    /// <summary>The user has a baseline, and the place is not in it.</summary>
    Unfamiliar,
}
