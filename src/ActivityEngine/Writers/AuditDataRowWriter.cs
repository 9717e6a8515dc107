namespace OutlookActivities.Engine.Writers;

/// <summary>Writes the records of the Unified Audit Log as they are, one a line, each once however many activities it made.</summary>
internal sealed class AuditDataRowWriter(Stream stream) : RowWriter
{
    private readonly WrittenRecords _written = new();

    public override void Dispose()
    {
    }

    internal override void WriteHeader()
    {
    }

    internal override bool Takes(object row) => row is MailboxActivity activity && AuditRecordText.IsWhole(activity);

    internal override void Write(object row)
    {
        var activity = (MailboxActivity)row;
        Utf8Slice record = AuditRecordText.Of(activity);
        if (_written.IsNew(activity, record))
        {
            JsonLine.WriteCompact(stream, record);
        }
    }

    internal override bool Continues(ReadOnlySpan<byte> beginning) => JsonLine.IsOfForeignTool(beginning);
}
