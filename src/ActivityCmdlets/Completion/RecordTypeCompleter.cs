namespace OutlookActivities.Commands;

/// <summary>Completes what files hold: activity types, and operations of the audit log.</summary>
public sealed class RecordTypeCompleter : KnownNameCompleter
{
    /// <summary>Makes the completer; PowerShell does it for each completion.</summary>
    public RecordTypeCompleter()
        : base([.. ActivityTypes.All, .. AuditOperations.All.Where(operation => ActivityTypes.Meaning(operation.Name) is null)])
    {
    }
}
