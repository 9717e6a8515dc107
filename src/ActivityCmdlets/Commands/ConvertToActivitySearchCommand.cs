using System.Management.Automation;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>Finds the searches that were typed: each with its text, every step of its typing, and the address it came from.</summary>
[Cmdlet(VerbsData.ConvertTo, "ActivitySearch")]
[OutputType(typeof(ActivitySearch))]
public sealed class ConvertToActivitySearchCommand : ActivityCommand
{
    private readonly ActivitySearchBuilder _builder = new();

    /// <summary>The activities, in any order and of any number of mailboxes. Give the logons too: addresses come from them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (MailboxActivity activity in InputObject)
        {
            _builder.Add(activity);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (ActivitySearch search in Engine(() => _builder.Build(CancelToken)))
        {
            WriteObject(search);
        }
    }
}
