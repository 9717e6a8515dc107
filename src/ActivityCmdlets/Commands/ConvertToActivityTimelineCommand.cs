using System.Management.Automation;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>Makes the story of a mailbox of its activities: in order of time, with subjects, senders and addresses from whatever record holds them.</summary>
[Cmdlet(VerbsData.ConvertTo, "ActivityTimeline")]
[OutputType(typeof(ActivityTimelineEntry))]
public sealed class ConvertToActivityTimelineCommand : ActivityCommand
{
    private ActivityTimelineBuilder? _builder;
    private ActivityTimelineStream? _stream;
    private bool _hasWarned;

    /// <summary>The activities, in any order and of any number of mailboxes.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity InputObject { get; set; } = null!;

    /// <summary>Only these categories.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CategoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Category { get; set; }

    /// <summary>Every activity, also those that seldom mean something to an investigator.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Also what services did, not a person.</summary>
    [Parameter]
    public SwitchParameter IncludeService { get; set; }

    /// <summary>An entry for each activity: neither the logons of one session nor the messages of one record are put together.</summary>
    [Parameter]
    public SwitchParameter Expand { get; set; }

    /// <summary>Emits at once, for input in order of time, with what is known so far.</summary>
    [Parameter]
    public SwitchParameter Stream { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        foreach (string name in (Category ?? []).Where(name => !ActivityCategory.Known.Any(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))))
        {
            WriteWarning($"'{name}' is no category; completion with Tab lists them.");
        }

        var options = new TimelineOptions { Categories = Category, All = All, IncludeService = IncludeService, Expand = Expand };
        _stream = Stream ? new ActivityTimelineStream(options) : null;
        _builder = Stream ? null : new ActivityTimelineBuilder(options);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (_stream is null)
        {
            _builder!.Add(InputObject);
            return;
        }

        foreach (ActivityTimelineEntry entry in _stream.Add(InputObject))
        {
            WriteObject(entry);
        }

        if (_stream.IsOutOfOrder && !_hasWarned)
        {
            _hasWarned = true;
            WriteWarning("The input is not in order of time, so the timeline is not either, and addresses and readings may be wrong. Leave out -Stream for input in any order.");
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (ActivityTimelineEntry entry in Engine(() => _stream?.End() ?? _builder!.Build(CancelToken)))
        {
            WriteObject(entry);
        }

        long hidden = _stream?.HiddenCount ?? _builder!.HiddenCount;
        if (hidden > 0)
        {
            WriteInformation($"{hidden} activities are not shown. -All shows everything, -IncludeService what services did, -Category the categories it names.", []);
        }
    }
}
