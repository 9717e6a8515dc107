using System.Management.Automation;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>Tells of each client session who, from where, when, and how much of what.</summary>
[Cmdlet(VerbsData.ConvertTo, "ActivitySession")]
[OutputType(typeof(ActivitySession))]
public sealed class ConvertToActivitySessionCommand : ActivityCommand
{
    private readonly ActivitySessionBuilder _builder = new();

    /// <summary>The activities, in any order and of any number of mailboxes.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity InputObject { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => _builder.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_builder.WithoutSessionCount > 0)
        {
            WriteWarning($"{_builder.WithoutSessionCount} activities name no client session and are in none of these. ConvertTo-ActivityTimeline shows them.");
        }

        foreach (ActivitySession session in Engine(() => _builder.Build(CancelToken)))
        {
            WriteObject(session);
        }
    }
}
