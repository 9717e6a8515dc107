namespace OutlookActivities.Commands;

/// <summary>Completes workloads of the audit log.</summary>
public sealed class WorkloadCompleter : KnownNameCompleter
{
    /// <summary>Makes the completer; PowerShell does it for each completion.</summary>
    public WorkloadCompleter()
        : base(AuditWorkloads.All)
    {
    }
}
