namespace OutlookActivities.Reasoning;

/// <summary>One row's part in an exposed message or folder.</summary>
internal struct ExposureEntry
{
    internal int Row;

    /// <summary>The group's next entry; 0 for the last.</summary>
    internal int Next;

    /// <summary>How many records it stands for; 0 where it tells only of the last of those that another stands for.</summary>
    internal int Records;

    internal ExposureKind How;
    internal Certainty Certainty;
}
