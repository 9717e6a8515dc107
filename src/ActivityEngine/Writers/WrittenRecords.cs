using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Writers;

/// <summary>Which audit records were written, for forms that have each once. Of each record 16 bytes are kept.</summary>
internal sealed class WrittenRecords
{
    private readonly AuditRecordHistory _ids = new();
    private readonly ConditionalWeakTable<byte[], object> _withoutId = new();

    /// <summary>
    /// Whether the record was not written yet. One without an id, which the log itself does not write, is told by its bytes' place in memory, else by its
    /// place in the file.
    /// </summary>
    internal bool IsNew(MailboxActivity activity, Utf8Slice record)
    {
        if (activity.RecordId is string id)
        {
            return _ids.TryAdd(id);
        }

        if (activity.Record.RawBytes.IsEmpty)
        {
            return _ids.TryAdd(activity.SourceRow);
        }

        bool isNew = !_withoutId.TryGetValue(record.Bytes, out _);
        if (isNew)
        {
            _withoutId.Add(record.Bytes, record.Bytes);
        }

        return isNew;
    }
}
