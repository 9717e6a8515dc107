namespace OutlookActivities;

/// <summary>Which activities are wanted, by what is known of every one without reading its details.</summary>
public sealed class ActivitySelection
{
    private readonly HashSet<string>? _activityTypes;
    private readonly HashSet<string>? _appTypes;
    private readonly DateTimeOffset _start;
    private readonly DateTimeOffset _end;

    /// <summary>Makes a selection; null selects all.</summary>
    /// <param name="startTime">The first moment wanted.</param>
    /// <param name="endTime">The last moment wanted, itself included.</param>
    /// <param name="activityTypes">Types; known misspellings are put right.</param>
    /// <param name="appTypes">Application types.</param>
    public ActivitySelection(DateTimeOffset? startTime, DateTimeOffset? endTime, string[]? activityTypes, string[]? appTypes)
    {
        _start = startTime ?? DateTimeOffset.MinValue;
        _end = endTime ?? DateTimeOffset.MaxValue;
        _activityTypes = Names(activityTypes, ActivityTypes.Canonical);
        _appTypes = Names(appTypes, AppTypes.Canonical);
    }

    /// <summary>Everything.</summary>
    public static ActivitySelection All { get; } = new(null, null, null, null);

    /// <summary>Tells whether an activity is wanted.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>True where it is.</returns>
    public bool Includes(MailboxActivity activity) =>
        activity.TimeStamp >= _start
        && activity.TimeStamp <= _end
        && (_activityTypes is null || _activityTypes.Contains(ActivityTypes.Canonical(activity.ActivityIdType)))
        && (_appTypes is null || (activity.AppIdType is not null && _appTypes.Contains(AppTypes.Canonical(activity.AppIdType))));

    private static HashSet<string>? Names(string[]? names, Func<string, string> canonical) =>
        names is null || names.Length == 0 ? null : new HashSet<string>(names.Select(canonical), StringComparer.OrdinalIgnoreCase);
}
