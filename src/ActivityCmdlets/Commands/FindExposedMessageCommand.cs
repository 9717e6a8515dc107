using System.Management.Automation;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>Finds the messages that an intruder accessed, those that must be presumed taken, and how sure each is.</summary>
[Cmdlet(VerbsCommon.Find, "ExposedMessage", DefaultParameterSetName = "Value")]
[OutputType(typeof(ExposedMessage))]
public sealed class FindExposedMessageCommand : ActivityCommand
{
    private readonly ActivityGapBuilder _gaps = new(new GapOptions());
    private ExposureBuilder _builder = null!;

    /// <summary>The activities, in any order, of any number of mailboxes and logs.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity InputObject { get; set; } = null!;

    /// <summary>The intruder's addresses, or ranges of them such as 203.0.113.0/24 and 2001:db8::/32.</summary>
    [Parameter(ParameterSetName = "Value")]
    [ValidateNotNullOrEmpty]
    [ValidateAddressRange]
    public string[]? ClientIP { get; set; }

    /// <summary>The intruder's client sessions.</summary>
    [Parameter(ParameterSetName = "Value")]
    [ValidateNotNullOrEmpty]
    public string[]? ClientSessionId { get; set; }

    /// <summary>The ids of the applications the intruder used (audit records only).</summary>
    [Parameter(ParameterSetName = "Value")]
    [ValidateNotNullOrEmpty]
    public string[]? ApplicationId { get; set; }

    /// <summary>The clients in words, such as Firefox*.</summary>
    [Parameter(ParameterSetName = "Value")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Client { get; set; }

    /// <summary>What the clients call themselves, such as *python-requests*.</summary>
    [Parameter(ParameterSetName = "Value")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? UserAgent { get; set; }

    /// <summary>Who acted.</summary>
    [Parameter(ParameterSetName = "Value")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? UserName { get; set; }

    /// <summary>Sessions of ConvertTo-ActivitySession and findings of Find-SuspiciousActivity.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Context")]
    [ValidateNotNullOrEmpty]
    public PSObject[]? Context { get; set; }

    /// <summary>The first moment that counts.</summary>
    [Parameter]
    [UtcTime]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>The last moment that counts, itself included.</summary>
    [Parameter]
    [UtcTime]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Widens what was matched to the whole of its sessions.</summary>
    [Parameter]
    public SwitchParameter IncludeSession { get; set; }

    /// <summary>Also what services did, not a person.</summary>
    [Parameter]
    public SwitchParameter IncludeService { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        IReadOnlyList<ContextClause> clauses = [];
        TryEngine(() => clauses = Context is null ? ContextParameters.Clauses(this) : ContextObjects.Clauses(Context, Report));
        _builder = new ExposureBuilder(new ExposureContext
        {
            Clauses = clauses,
            StartTime = StartTime ?? DateTimeOffset.MinValue,
            EndTime = EndTime ?? DateTimeOffset.MaxValue,
            IncludeSession = IncludeSession,
            IncludeService = IncludeService,
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _builder.Add(InputObject);
        _gaps.Add(InputObject);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (ExposedMessage message in Engine(() => _builder.Build(CancelToken)))
        {
            WriteObject(message);
        }

        if (_builder.LeftOutServices > 0)
        {
            WriteWarning($"{_builder.LeftOutServices} activities of services are of the context and left out; -IncludeService adds them.");
        }

        string gaps = "";
        TryEngine(() => gaps = GapCount.Words(_gaps.Build(CancelToken)));
        if (gaps.Length > 0)
        {
            WriteWarning($"The log cannot speak for everything: {gaps}. Find-ActivityGap tells which stretches.");
        }
    }
}
