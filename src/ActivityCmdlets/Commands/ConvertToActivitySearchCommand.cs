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
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity InputObject { get; set; } = null!;

    /// <inheritdoc/>
    protected override void ProcessRecord() => _builder.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (ActivitySearch search in Engine(() => _builder.Build(CancelToken)))
        {
            WriteObject(search);
        }
    }
}
