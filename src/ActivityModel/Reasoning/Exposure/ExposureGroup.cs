namespace OutlookActivities.Reasoning;

/// <summary>What is exposed, with its first and last entry, and how sure that is.</summary>
internal struct ExposureGroup
{
    internal ExposureSubject Subject;
    internal int First;
    internal int Last;
    internal Certainty Certainty;

    /// <summary>The time of the first entry that is as sure as any of the group.</summary>
    internal long Ticks;
}
