using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Fetches the activities of mailboxes from the Outlook Activities API.</summary>
[Cmdlet(VerbsCommon.Get, "MailboxActivity")]
[OutputType(typeof(MailboxActivity))]
public sealed class GetMailboxActivityCommand : ActivityCommand
{
    private bool _hasWarned;

    /// <summary>UPN or GUID of the mailboxes; the own one unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserPrincipalName", "PrimarySmtpAddress", "Mail", "Identity")]
    [ValidateNotNullOrEmpty]
    public string[] Mailbox { get; set; } = ["me"];

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
    [ArgumentCompleter(typeof(ActivityTypeCompleter))]
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

    /// <summary>The connection; that of the session unless given.</summary>
    [Parameter]
    [ValidateNotNull]
    public ActivityApiConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ActivityApiConnection? connection = null;
        string[] names = [.. Mailbox.SelectMany(mailbox => Engine(() => (string[])[ActivityApi.CheckMailbox(mailbox)]))];
        if (names.Length == 0 || !TryEngine(() => connection = Connection ?? RunspaceConnections.Require()))
        {
            return;
        }

        foreach (string name in names)
        {
            MailboxActivityRequest request = RequestFor(name);
            WarnOfLastTen(request);
            foreach (MailboxActivity activity in Engine(() => ActivityApi.Read(connection!, request, Report, CancelToken)))
            {
                WriteObject(activity);
            }
        }
    }

    private MailboxActivityRequest RequestFor(string mailbox) => new()
    {
        Mailbox = mailbox,
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
    };

    private void WarnOfLastTen(MailboxActivityRequest request)
    {
        if (request.IsLastTen && !_hasWarned)
        {
            _hasWarned = true;
            WriteWarning("Only the last ten activities are fetched, as the API gives when nothing is asked for. Use -StartTime, -First or -All for more.");
        }
    }
}
