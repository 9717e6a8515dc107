namespace OutlookActivities.Simulator.Filters;

/// <summary>A part of a $filter.</summary>
internal abstract class FilterExpression
{
    /// <summary>No activity outside this stretch matches, so that a binary search finds where to look.</summary>
    internal virtual TimeRange Range => TimeRange.Always;

    /// <summary>Whether every activity inside <see cref="Range"/> matches: then none need be looked at.</summary>
    internal virtual bool IsRangeOnly => false;

    internal abstract bool Matches(SimulatedActivity activity);
}
