namespace OutlookActivities.Commands;

/// <summary>Completes application types.</summary>
public sealed class AppTypeCompleter : KnownNameCompleter
{
    /// <summary>Makes the completer; PowerShell does it for each completion.</summary>
    public AppTypeCompleter()
        : base(AppTypes.All)
    {
    }
}
