namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>One activity of an audit record: the record, and which of its messages or folders it is about.</summary>
internal sealed class AuditActivityRecord(AuditRecord record, AuditMessage message, bool isOnly) : ActivityRecord
{
    internal override DateTimeOffset TimeStamp => record.TimeStamp;

    internal override string ActivityIdType => record.Operation;

    internal override string Category => record.Category;

    internal override string Source => record.Source;

    internal override string? Mailbox => record.Mailbox;

    internal override bool IsMailboxSettled => record.IsMailboxSettled;

    internal override string? ClientSessionId => record.Session;

    internal override string? ActivityItemId => message.ItemId;

    internal override Utf8Slice ActivityItemIdBytes => message.ItemIdBytes;

    internal override string? ClientVersion => record.ClientVersion;

    internal override string? TenantId => record.TenantId;

    /// <summary>Of several activities of one record none has an id of its own.</summary>
    internal override string? Id => isOnly ? record.Id : null;

    internal override string? RecordId => record.Id;

    internal override string? SourceRow => record.SourceRow;

    internal override Utf8Slice RawBytes => record.RawBytes;

    internal override string? SourcePath => record.SourcePath;

    internal override (string? File, long Line) SourcePlace => record.SourcePlace;

    internal override CustomPropertyList ReadCustomProperties() => record.CustomProperties;

    internal override ActivityDetails ReadDetails(MailboxActivity activity)
    {
        ActivityDetails details = message.Describe(record.Shared);
        bool isEmptyFolder = record.Form == AuditForm.Access && !message.Item.Exists && details.AccessType != "Sync";
        return isEmptyFolder ? details with { Detail = Sentence.Join(details.Detail, "no message is named") } : details;
    }
}
