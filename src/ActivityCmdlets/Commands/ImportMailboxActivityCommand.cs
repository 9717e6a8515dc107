using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Reads activities from files that an API client or an export wrote. The format is found from the content.</summary>
[Cmdlet(VerbsData.Import, "MailboxActivity", DefaultParameterSetName = PathSet)]
[OutputType(typeof(MailboxActivity))]
public sealed class ImportMailboxActivityCommand : ActivityCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly AuditRecordHistory _history = new();

    /// <summary>Files or folders; wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files or folders, taken as they are written.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The mailbox, for files that do not name it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Mailbox { get; set; }

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
    public string[]? ActivityType { get; set; }

    /// <summary>Only activities of these applications.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AppTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? AppType { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var selection = new ActivitySelection(StartTime, EndTime, ActivityType, AppType);
        bool literal = ParameterSetName == LiteralPathSet;
        foreach (string path in literal ? LiteralPath : Path)
        {
            foreach (string file in Engine(() => FilePaths.Resolve(SessionState, path, literal)))
            {
                foreach (MailboxActivity activity in Engine(() => ActivityFile.Read(file, Mailbox, selection, _history, Report, CancelToken)))
                {
                    WriteObject(activity);
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _history.Tell(Report);
}
