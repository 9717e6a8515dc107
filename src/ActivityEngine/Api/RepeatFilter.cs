namespace OutlookActivities.Engine.Api;

/// <summary>
/// Drops what was given already. Pages and windows overlap at one moment, so only the ids of the last TimeStamp need be known: memory does not grow
/// with the download.
/// </summary>
internal sealed class RepeatFilter
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private DateTimeOffset _time;

    internal bool IsNew(MailboxActivity activity)
    {
        if (activity.TimeStamp != _time)
        {
            _ids.Clear();
            _time = activity.TimeStamp;
        }

        return _ids.Add(activity.Id ?? Contents(activity));
    }

    /// <summary>The service gives an id with every activity; should it not, an activity is what it holds.</summary>
    private static string Contents(MailboxActivity activity) =>
        string.Join("\n", activity.ActivityIdType, activity.AppIdType, activity.ActivityItemId, activity.ClientSessionId, activity.CustomProperties);
}
