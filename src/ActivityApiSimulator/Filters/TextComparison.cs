namespace OutlookActivities.Simulator.Filters;

/// <summary>A name such as ActivityIdType, equal to a text or not; case counts.</summary>
internal sealed class TextComparison(Func<SimulatedActivity, string> field, bool equal, string text) : FilterExpression
{
    internal override bool Matches(SimulatedActivity activity) => string.Equals(field(activity), text, StringComparison.Ordinal) == equal;
}
