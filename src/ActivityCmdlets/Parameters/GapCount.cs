namespace OutlookActivities.Commands;

/// <summary>How many gaps there are, by kind, for a warning of one line.</summary>
internal static class GapCount
{
    internal static string Words(IReadOnlyList<ActivityGap> gaps) =>
        string.Join(", ", gaps.GroupBy(gap => gap.Kind).Select(kind => $"{kind.Count()} {kind.Key}"));
}
