using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Writers;

/// <summary>Writes the records of the Unified Audit Log as they are, one a line, each once however many activities it made.</summary>
internal sealed class AuditDataRowWriter(Stream stream) : RowWriter
{
    private readonly AuditRecordHistory _written = new();
    private readonly ConditionalWeakTable<byte[], object> _withoutId = new();

    public override void Dispose()
    {
    }

    internal override void WriteHeader()
    {
    }

    internal override bool TryWrite(object row)
    {
        if (row is not MailboxActivity activity)
        {
            return false;
        }

        Utf8Slice record = AuditRecordText.Of(activity);
        if (record.IsEmpty)
        {
            return false;
        }

        if (IsNew(activity, record))
        {
            JsonLine.WriteCompact(stream, record);
        }

        return true;
    }

    internal override bool Continues(ReadOnlySpan<byte> beginning) => JsonLine.IsOfForeignTool(beginning);

    /// <summary>A record without an id, which the log itself does not write, is told by its bytes' place in memory, else by its place in the file.</summary>
    private bool IsNew(MailboxActivity activity, Utf8Slice record)
    {
        if (activity.RecordId is string id)
        {
            return _written.TryAdd(id);
        }

        if (activity.Record.RawBytes.IsEmpty)
        {
            return _written.TryAdd(activity.SourceRow);
        }

        bool isNew = !_withoutId.TryGetValue(record.Bytes, out _);
        if (isNew)
        {
            _withoutId.Add(record.Bytes, record.Bytes);
        }

        return isNew;
    }
}
