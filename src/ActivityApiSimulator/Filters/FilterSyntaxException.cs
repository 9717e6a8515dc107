namespace OutlookActivities.Simulator.Filters;

/// <summary>A $filter that the API does not understand.</summary>
internal sealed class FilterSyntaxException(string reason, int position, string filter)
    : Exception($"{reason} at position {position} in '{filter}'.")
{
    /// <summary>Where, counted from 0.</summary>
    internal int Position { get; } = position;
}
