namespace OutlookActivities.Simulator.Filters;

/// <summary>A stretch of time, empty where the first tick is after the last.</summary>
/// <param name="First">In UTC ticks, included.</param>
/// <param name="Last">In UTC ticks, included.</param>
internal readonly record struct TimeRange(long First, long Last)
{
    internal static TimeRange Always { get; } = new(long.MinValue, long.MaxValue);

    internal TimeRange And(TimeRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>The shortest stretch that holds both.</summary>
    internal TimeRange Or(TimeRange other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
