using CsvHelper;
using OutlookActivities.Engine.Readers.Audit;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>An export of Microsoft Sentinel's table OfficeActivity.</summary>
internal sealed class SentinelCsvLayout(string[] header, char separator, AuditRecordReader records)
    : CsvLayout(separator, Array.FindIndex(header, SentinelRecord.IsTime))
{
    internal static bool Matches(string[] header) =>
        SentinelRecord.Matches(name => header.Any(column => string.Equals(column.Trim(), name, StringComparison.OrdinalIgnoreCase)));

    internal override string? Read(CsvReader row, long line, List<MailboxActivity> into)
    {
        if (row.FieldCount != header.Length)
        {
            return $"the row has {row.FieldCount} columns where {header.Length} are expected.";
        }

        if (!Utf8Text.IsValid(row.RawRecord))
        {
            return "the row is not valid UTF-8.";
        }

        var columns = new CustomProperty[header.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = new CustomProperty(header[i], Utf8Text.From(row.GetSpan(i)));
        }

        return records.Read(SentinelRecord.Write(columns), line, into);
    }
}
