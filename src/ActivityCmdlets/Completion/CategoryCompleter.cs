namespace OutlookActivities.Commands;

/// <summary>Completes categories.</summary>
public sealed class CategoryCompleter : KnownNameCompleter
{
    /// <summary>Makes the completer; PowerShell does it for each completion.</summary>
    public CategoryCompleter()
        : base(ActivityCategory.Known)
    {
    }
}
