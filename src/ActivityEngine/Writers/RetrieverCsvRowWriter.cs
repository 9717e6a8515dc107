using CsvHelper;
using OutlookActivities.Engine.Readers.Csv;

namespace OutlookActivities.Engine.Writers;

/// <summary>Writes the CSV of the 2018 Python retriever byte for byte as it did (facts A8), for tools that were made for it.</summary>
internal sealed class RetrieverCsvRowWriter(Stream stream) : RowWriter
{
    private readonly CsvWriter _csv = CsvWriter.Create(stream, CsvForm.Retriever, leaveOpen: true);
    private readonly PythonRepr _repr = new();

    public override void Dispose() => _csv.Dispose();

    internal override void WriteHeader()
    {
        CsvForm.WriteByteOrderMark(stream);
        _csv.WriteRecord(RetrieverCsvLayout.Columns);
    }

    internal override bool Takes(object row) => row is MailboxActivity;

    internal override void Write(object row)
    {
        var activity = (MailboxActivity)row;
        _csv.WriteField(activity.TimeUtc);
        _csv.WriteField(activity.AppIdType);
        _csv.WriteField(activity.ActivityIdType);
        _csv.WriteField(activity.ActivityItemId);
        _csv.WriteField(activity.ActivityCreationTimeUtc);
        _csv.WriteField(activity.ClientSessionId);
        _csv.WriteField(activity.CustomProperties.Count == 0 ? null : _repr.Of(activity.CustomProperties));
        _csv.EndRecord();
    }

    internal override bool Continues(ReadOnlySpan<byte> beginning) => CsvForm.HasHeader(beginning, RetrieverCsvLayout.Columns);
}
