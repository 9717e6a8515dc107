using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Makes activities of records of the Unified Audit Log: of what Search-UnifiedAuditLog, Import-Csv or Microsoft Graph give.</summary>
[Cmdlet(VerbsData.ConvertFrom, "UnifiedAuditLog", DefaultParameterSetName = InputObjectSet)]
[OutputType(typeof(MailboxActivity))]
public sealed class ConvertFromUnifiedAuditLogCommand : ActivityCommand
{
    private const string InputObjectSet = "InputObject";
    private const string AuditDataSet = "AuditData";

    private readonly AuditRecordHistory _history = new();
    private IAuditRecordReader? _reader;

    /// <summary>Objects that hold AuditData, or the members of a record; also the JSON text of one.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The JSON text of records.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = AuditDataSet)]
    [AllowEmptyString]
    public string[] AuditData { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        object[] records = ParameterSetName == AuditDataSet ? AuditData : [PlainObject.From(InputObject)!];
        foreach (object record in records)
        {
            foreach (MailboxActivity activity in Engine(() => (_reader ??= AuditLog.Open(_history, Report)).Read(record)))
            {
                WriteObject(activity);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _history.Tell(Report);
}
