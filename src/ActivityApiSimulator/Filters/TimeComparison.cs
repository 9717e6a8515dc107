namespace OutlookActivities.Simulator.Filters;

/// <summary>TimeStamp against a time.</summary>
internal sealed class TimeComparison(Comparison comparison, DateTimeOffset time) : FilterExpression
{
    private readonly long _ticks = time.UtcTicks;

    internal override TimeRange Range => comparison switch
    {
        Comparison.Eq => new(_ticks, _ticks),
        Comparison.Ge => new(_ticks, long.MaxValue),
        Comparison.Gt => new(_ticks + 1, long.MaxValue),
        Comparison.Le => new(long.MinValue, _ticks),
        Comparison.Lt => new(long.MinValue, _ticks - 1),
        _ => TimeRange.Always,
    };

    internal override bool IsRangeOnly => comparison != Comparison.Ne;

    internal override bool Matches(SimulatedActivity activity)
    {
        long at = activity.TimeStamp.UtcTicks;
        return comparison == Comparison.Ne ? at != _ticks : Range.First <= at && at <= Range.Last;
    }
}
