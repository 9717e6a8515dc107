namespace OutlookActivities.Simulator.Filters;

/// <summary>One of the two holds.</summary>
internal sealed class OrExpression(FilterExpression left, FilterExpression right) : FilterExpression
{
    internal override TimeRange Range { get; } = left.Range.Or(right.Range);

    internal override bool Matches(SimulatedActivity activity) => left.Matches(activity) || right.Matches(activity);
}
