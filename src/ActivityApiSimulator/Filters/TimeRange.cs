namespace OutlookActivities.Simulator.Filters;

/// <summary>A stretch of time in UTC ticks, both ends included; empty where <paramref name="First"/> is after <paramref name="Last"/>.</summary>
internal readonly record struct TimeRange(long First, long Last)
{
    internal static TimeRange Always { get; } = new(long.MinValue, long.MaxValue);

    internal TimeRange And(TimeRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>The shortest stretch that holds both.</summary>
    internal TimeRange Or(TimeRange other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
