namespace OutlookActivities.Simulator.Filters;

/// <summary>The inner part does not hold.</summary>
internal sealed class NotExpression(FilterExpression inner) : FilterExpression
{
    internal override bool Matches(SimulatedActivity activity) => !inner.Matches(activity);
}
