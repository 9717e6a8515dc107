using System.Runtime.CompilerServices;
using CsvHelper;
using OutlookActivities.Engine.Readers.Audit;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>
/// An export of the Unified Audit Log (facts B3): of Search-UnifiedAuditLog, of the Purview portal, of other tools. They differ in their columns; each
/// has one named AuditData that holds the whole record, and the others only repeat it.
/// </summary>
internal sealed class AuditCsvLayout(string[] header, char separator, AuditRecordReader records) : CsvLayout(separator, TimeField(header))
{
    private const string AuditData = "AuditData";

    private static readonly string[] s_times = ["CreationDate", "createdDateTime", "CreationTime"];

    private readonly QuotedField _field = new();
    private readonly int _columns = header.Length;
    private readonly int _auditData = Place(header, AuditData);
    private readonly int _resultIndex = Place(header, "ResultIndex");

    internal static bool Matches(string[] header) => Place(header, AuditData) >= 0;

    [MethodImpl(HotPath.Compiled)]
    internal override string? Read(CsvReader row, long line, List<MailboxActivity> into)
    {
        if (row.FieldCount != _columns)
        {
            return $"the row has {row.FieldCount} columns where {_columns} are expected.";
        }

        if (_resultIndex >= 0 && row.GetSpan(_resultIndex).SequenceEqual("-1"u8))
        {
            records.TellFailedSearch();
        }

        return records.Read(_field.Read(row.GetRawSpan(_auditData)) ?? row.GetSpan(_auditData).ToArray(), line, into);
    }

    private static int TimeField(string[] header) => s_times.Select(time => Place(header, time)).Where(place => place >= 0).Append(-1).First();

    private static int Place(string[] header, string column) =>
        Array.FindIndex(header, name => string.Equals(name.Trim(), column, StringComparison.OrdinalIgnoreCase));
}
