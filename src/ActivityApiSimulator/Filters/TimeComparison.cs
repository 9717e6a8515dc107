namespace OutlookActivities.Simulator.Filters;

/// <summary>TimeStamp against a time.</summary>
internal sealed class TimeComparison(Comparison comparison, DateTimeOffset time) : FilterExpression
{
    private readonly long ticks = time.UtcTicks;

    internal override TimeRange Range => comparison switch
    {
        Comparison.Eq => new(ticks, ticks),
        Comparison.Ge => new(ticks, long.MaxValue),
        Comparison.Gt => new(ticks + 1, long.MaxValue),
        Comparison.Le => new(long.MinValue, ticks),
        Comparison.Lt => new(long.MinValue, ticks - 1),
        _ => TimeRange.Always,
    };

    internal override bool IsRangeOnly => comparison != Comparison.Ne;

    internal override bool Matches(SimulatedActivity activity)
    {
        long at = activity.TimeStamp.UtcTicks;
        return comparison == Comparison.Ne ? at != ticks : Range.First <= at && at <= Range.Last;
    }
}
