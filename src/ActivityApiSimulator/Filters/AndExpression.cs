namespace OutlookActivities.Simulator.Filters;

/// <summary>Both hold.</summary>
internal sealed class AndExpression(FilterExpression left, FilterExpression right) : FilterExpression
{
    internal override TimeRange Range { get; } = left.Range.And(right.Range);

    internal override bool IsRangeOnly { get; } = left.IsRangeOnly && right.IsRangeOnly;

    internal override bool Matches(SimulatedActivity activity) => left.Matches(activity) && right.Matches(activity);
}
