using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Fetches the activities of mailboxes from the service that the session is connected to.</summary>
[Cmdlet(VerbsCommon.Get, "MailboxActivity", SupportsShouldProcess = true)]
[OutputType(typeof(MailboxActivity))]
public sealed class GetMailboxActivityCommand : ActivityCommand
{
    private readonly List<string> _mailboxes = [];
    private bool _hasInvalid;
    private string? _evidence;

    /// <summary>UPN or GUID of the mailboxes; the own one unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserPrincipalName", "PrimarySmtpAddress", "Mail", "Identity")]
    [ValidateNotNullOrEmpty]
    public string[]? Mailbox { get; set; }

    /// <summary>Only activities at or after this time.</summary>
    [Parameter]
    [UtcTime]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Only activities at or before this time.</summary>
    [Parameter]
    [UtcTime]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Only activities of these types.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RecordTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ActivityType { get; set; } = [];

    /// <summary>Only activities of these applications.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AppTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] AppType { get; set; } = [];

    /// <summary>Only these properties are asked for, beside Id, TimeStamp and ActivityIdType.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Property { get; set; } = [];

    /// <summary>Newest first.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <summary>Activities in one answer of the service.</summary>
    [Parameter]
    [ValidateRange(1, MailboxActivityRequest.LargestPage)]
    public int PageSize { get; set; } = MailboxActivityRequest.LargestPage;

    /// <summary>No more than so many of each mailbox.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    /// <summary>So many at the beginning of each mailbox are left out.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>Everything there is.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Workloads of the audit log; Exchange unless given, all where -ActivityType names operations.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WorkloadCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Workload { get; set; } = [];

    /// <summary>What anybody did with the mailboxes, not only their own users: the whole audit log is read for it.</summary>
    [Parameter]
    public SwitchParameter AnyActor { get; set; }

    /// <summary>An audit query of Microsoft Graph that was submitted before.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? QueryId { get; set; }

    /// <summary>Subscribes the tenant to the content that the Management Activity API needs for this, where it is not.</summary>
    [Parameter]
    public SwitchParameter StartSubscription { get; set; }

    /// <summary>The software vendor's tenant, whose quota counts at the Management Activity API; the own one unless given.</summary>
    [Parameter]
    public Guid? PublisherIdentifier { get; set; }

    /// <summary>So many mailboxes, or queries that mailboxes share, at a time.</summary>
    [Parameter]
    [ValidateRange(1, 50)]
    public int ThrottleLimit { get; set; } = 10;

    /// <summary>A folder that keeps every answer of the service as it came.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? EvidencePath { get; set; }

    /// <summary>Goes on with the run whose answers are in -EvidencePath, and does not ask for them again.</summary>
    [Parameter]
    public SwitchParameter Resume { get; set; }

    /// <summary>The connection; that of the session unless given.</summary>
    [Parameter]
    [ValidateNotNull]
    public ActivityApiConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (string mailbox in Mailbox ?? (QueryId is null ? ["me"] : []))
        {
            string[] names = [.. Engine(() => (string[])[ActivityApi.CheckMailbox(mailbox)])];
            _mailboxes.AddRange(names);
            _hasInvalid |= names.Length == 0;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ActivityApiConnection? connection = null;
        if ((_mailboxes.Count == 0 && (_hasInvalid || QueryId is null)) || !TryEngine(() => connection = Connection ?? RunspaceConnections.Require())
            || !TryEngine(FindEvidence))
        {
            return;
        }

        MailboxActivityRequest request = Request();
        if (StartSubscription && !StartSubscriptions(connection!, request))
        {
            return;
        }

        WarnOfLess(connection!, request);
        foreach (MailboxActivity activity in Engine(() => ActivityApi.Read(connection!, _mailboxes, request, Report, CancelToken)))
        {
            WriteObject(activity);
        }
    }

    private void FindEvidence()
    {
        if (Resume && EvidencePath is null)
        {
            throw new ActivityException(ActivityErrorId.ParameterUnsuited, "-Resume needs -EvidencePath: the folder of the run to go on with.");
        }

        _evidence = EvidencePath is null ? null : FilePaths.ResolveNew(SessionState, EvidencePath);
    }

    private MailboxActivityRequest Request() => new()
    {
        StartTime = StartTime,
        EndTime = EndTime,
        ActivityTypes = ActivityType,
        AppTypes = AppType,
        Properties = Property,
        Descending = Descending,
        PageSize = PageSize,
        First = First,
        Skip = Skip,
        All = All,
        Workloads = Workload,
        AnyActor = AnyActor,
        QueryId = QueryId,
        PublisherIdentifier = PublisherIdentifier,
        ThrottleLimit = ThrottleLimit,
        EvidencePath = _evidence,
        Resume = Resume,
    };

    /// <summary>Whether all that are needed are there: none is started that nobody agreed to.</summary>
    private bool StartSubscriptions(ActivityApiConnection connection, MailboxActivityRequest request)
    {
        foreach (string contentType in Engine(() => ActivityApi.MissingSubscriptions(connection, request, Report, CancelToken)))
        {
            if (!ShouldProcess($"{contentType} of the tenant {connection.TenantId}", "Start the subscription")
                || !TryEngine(() => ActivityApi.StartSubscription(connection, contentType, request, Report, CancelToken)))
            {
                return false;
            }

            WriteWarning($"The subscription to {contentType} is started. Its first content comes up to twelve hours later, and nothing of before.");
        }

        return true;
    }

    /// <summary>Tells what is left out because nothing asked for it.</summary>
    private void WarnOfLess(ActivityApiConnection connection, MailboxActivityRequest request)
    {
        bool isAuditLog = connection.Service == nameof(ActivityService.GraphAuditLog);
        if (isAuditLog && QueryId is null && !AnyActor)
        {
            WriteWarning("Only what the mailboxes' own users did is fetched. -AnyActor adds what others did with them, such as delegates, administrators and applications; the whole log is read for it.");
        }

        if (isAuditLog && QueryId is null && StartTime is null && !All)
        {
            WriteWarning("Only the last 7 days are fetched. Use -StartTime or -All for more.");
        }
        else if (connection.Service == nameof(ActivityService.ActivitiesApi) && request.IsLastTen)
        {
            WriteWarning("Only the last ten activities are fetched, as the API gives when nothing is asked for. Use -StartTime, -First or -All for more.");
        }
    }
}
