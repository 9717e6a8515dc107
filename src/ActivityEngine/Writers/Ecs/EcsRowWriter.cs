using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Writers.Ecs;

/// <summary>
/// Writes events of the Elastic Common Schema as Elastic's own integration for Microsoft 365 writes them: an audit record is one event, however many activities
/// it made, so that Elastic's rules count it once. Activities of other logs are one event each.
/// </summary>
internal sealed class EcsRowWriter(Stream stream) : RowWriter
{
    private readonly JsonLineWriter _json = new(stream);
    private readonly RecordHash _hash = new();
    private readonly WrittenRecords _written = new();

    public override void Dispose()
    {
        _json.Dispose();
        _hash.Dispose();
    }

    internal override void WriteHeader()
    {
    }

    internal override bool Takes(object row) => row is MailboxActivity;

    internal override void Write(object row)
    {
        var activity = (MailboxActivity)row;
        Utf8Slice audit = AuditRecordText.Of(activity);
        if (audit.IsEmpty || _written.IsNew(activity, audit))
        {
            JsonMembers record = audit.IsEmpty ? JsonMembers.None : JsonMembers.Read(audit.Bytes, audit.Start, audit.Length);
            Write(activity, record, audit.IsEmpty ? OriginalRecord.Of(activity) : audit);
        }
    }

    internal override bool Continues(ReadOnlySpan<byte> beginning) => JsonLine.Begins(beginning, JsonLine.EcsFirst);

    private void Write(MailboxActivity activity, JsonMembers record, Utf8Slice original)
    {
        bool isAudit = record.Count > 0;
        string dataset = isAudit ? "o365.audit" : "outlook.activity";
        _json.BeginLine();
        _json.Write("@timestamp"u8, activity.TimeUtc);
        _json.BeginObject("ecs"u8);
        _json.Write("version"u8, "8.11.0");
        _json.EndObject();
        _json.BeginObject("data_stream"u8);
        _json.Write("type"u8, "logs");
        _json.Write("dataset"u8, dataset);
        _json.Write("namespace"u8, "default");
        _json.EndObject();
        EcsEvent.Write(_json, activity, record, dataset, original, _hash);
        EcsActor.Write(_json, activity, record);
        if (activity.Category == ActivityCategory.Send)
        {
            EcsEmail.Write(_json, activity);
        }

        if (isAudit)
        {
            EcsAudit.Write(_json, record);
        }
        else
        {
            WriteActivity(activity);
        }

        _json.EndLine();
    }

    /// <summary>What an activity of another log says, under our own names.</summary>
    private void WriteActivity(MailboxActivity activity)
    {
        _json.BeginObject("outlook"u8);
        foreach (Column<MailboxActivity> column in ActivityColumns.All)
        {
            if (column.Name != nameof(ActivityColumn.CustomProperties) && column.Text(activity) is string text)
            {
                if (column.Kind == ColumnKind.Json)
                {
                    _json.WriteJson(column.Utf8Name, text);
                }
                else
                {
                    _json.Write(column.Utf8Name, text);
                }
            }
        }

        _json.EndObject();
    }
}
