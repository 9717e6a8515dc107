using CsvHelper;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Csv;

namespace OutlookActivities.Engine.Readers.Companions;

/// <summary>CSV of a log beside the mailbox's own, with a header: message traces and sign-ins.</summary>
internal sealed class CompanionCsvLayout(string[] header, char separator, string path, AuditRecordReader audit) : CsvLayout(separator, TimeField(header))
{
    private static readonly string[] s_times = [.. MessageTrace.Times, .. SignIn.Times];

    private readonly string[] _header = [.. header.Select(name => name.Trim())];
    private readonly bool _isTrace = MessageTrace.Matches(name => Place(header, name) >= 0);

    internal static bool Matches(string[] header) =>
        MessageTrace.Matches(name => Place(header, name) >= 0) || SignIn.Matches(name => Place(header, name) >= 0);

    internal override string? Read(CsvReader row, long line, List<MailboxActivity> into)
    {
        if (row.FieldCount != _header.Length)
        {
            return $"the row has {row.FieldCount} columns where {_header.Length} are expected.";
        }

        if (!Utf8Text.IsValid(row.RawRecord))
        {
            return "the row is not valid UTF-8.";
        }

        var everything = new CustomProperty[_header.Length];
        for (int i = 0; i < everything.Length; i++)
        {
            everything[i] = new CustomProperty(_header[i], Utf8Text.From(row.GetSpan(i)));
        }

        var properties = new CustomPropertyList(everything);
        var stated = new StatedRow(name => properties[name], () => properties, path, line);
        return _isTrace ? MessageTrace.Read(stated, into) : SignIn.Read(stated, audit, into);
    }

    private static int TimeField(string[] header) => s_times.Select(time => Place(header, time)).Where(place => place >= 0).Append(-1).First();

    private static int Place(string[] header, string column) =>
        Array.FindIndex(header, name => string.Equals(name.Trim(), column, StringComparison.OrdinalIgnoreCase));
}
