namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>A row of the 2018 retriever's CSV: what is not needed of every activity stays in one array of bytes.</summary>
internal sealed class RetrieverActivityRecord(
    ActivityOrigin origin,
    long line,
    DateTimeOffset timeStamp,
    Utf8Names.Name type,
    string? appIdType,
    byte[] data,
    int itemEnd,
    int creationEnd,
    int sessionEnd) : ActivityRecord
{
    internal override DateTimeOffset TimeStamp => timeStamp;

    internal override string ActivityIdType => type.Text;

    internal override string Category => type.Category;

    internal override string Source => origin.Source;

    internal override string? Mailbox => origin.Mailbox;

    internal override string? AppIdType => appIdType;

    internal override string? ActivityItemId => Utf8Text.FromOrNull(data.AsSpan(0, itemEnd));

    internal override DateTimeOffset? ActivityCreationTime =>
        IsoTime.TryRead(data.AsSpan(itemEnd, creationEnd - itemEnd), out DateTimeOffset time) ? time : null;

    internal override string? ClientSessionId => Utf8Text.FromOrNull(data.AsSpan(creationEnd, sessionEnd - creationEnd));

    internal override string? SourceRow => origin.Row(line);

    internal override string? SourcePath => origin.Path;

    internal override Utf8Slice ActivityItemIdBytes => new(data, 0, itemEnd);

    internal override Utf8Slice ClientSessionIdBytes => new(data, creationEnd, sessionEnd - creationEnd);

    internal override (string? File, long Line) SourcePlace => (origin.FileName, origin.FileName is null ? 0 : line);

    internal override long SizeInMemory => data.Length;

    internal override CustomPropertyList ReadCustomProperties() => PythonDict.Read(data.AsSpan(sessionEnd));

    internal override bool TryReadKnown(KnownValues<Utf8Slice> values)
    {
        PythonDict.ReadKnown(data, sessionEnd, values);
        return true;
    }
}
