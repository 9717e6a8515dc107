namespace OutlookActivities.Commands;

/// <summary>Completes activity types.</summary>
public sealed class ActivityTypeCompleter : KnownNameCompleter
{
    /// <summary>Makes the completer; PowerShell does it for each completion.</summary>
    public ActivityTypeCompleter()
        : base(ActivityTypes.All)
    {
    }
}
