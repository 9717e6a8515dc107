using System.Management.Automation;
using OutlookActivities.Engine;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>Finds the stretches for which the log cannot say what was done.</summary>
[Cmdlet(VerbsCommon.Find, "ActivityGap")]
[OutputType(typeof(ActivityGap))]
public sealed class FindActivityGapCommand : ActivityCommand
{
    private ActivityGapBuilder _builder = null!;

    /// <summary>The activities, in any order, of any number of mailboxes and logs.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity InputObject { get; set; } = null!;

    /// <summary>How many days the audit log is kept.</summary>
    [Parameter]
    [Alias("Retention")]
    [ValidateRange(1, 3660)]
    public int RetentionDays { get; set; } = 180;

    /// <summary>How many days without any record of a mailbox are a gap.</summary>
    [Parameter]
    [ValidateRange(1.0, 3660.0)]
    public double SilentDays { get; set; } = 3;

    /// <summary>The folders that Get-MailboxActivity -EvidencePath wrote: downloads that failed or were cut off are gaps too.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? EvidencePath { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _builder = new(new GapOptions { RetentionDays = RetentionDays, SilentDays = SilentDays });

    /// <inheritdoc/>
    protected override void ProcessRecord() => _builder.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (string path in EvidencePath ?? [])
        {
            foreach (string folder in Engine(() => FilePaths.Resolve(SessionState, path, literal: false)))
            {
                TryEngine(() => _builder.Include(ActivityEvidence.Gaps(folder, CancelToken)));
            }
        }

        foreach (ActivityGap gap in Engine(() => _builder.Build(CancelToken)))
        {
            WriteObject(gap);
        }
    }
}
