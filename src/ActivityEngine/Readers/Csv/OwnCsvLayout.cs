using CsvHelper;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>
/// The CSV that Export-MailboxActivity writes, and that PowerShell's Export-Csv writes of our objects: a column for each property, found by name.
/// </summary>
internal sealed class OwnCsvLayout : CsvLayout
{
    /// <summary>Our own writer's last column: tells which rows had an apostrophe put before a cell that a spreadsheet would run.</summary>
    internal const string EscapedColumn = "Escaped";

    private readonly int[] _fields = new int[Enum.GetValues(typeof(ActivityColumn)).Length];
    private readonly int _columns;
    private readonly int _escapedField;
    private readonly string? _mailbox;

    internal OwnCsvLayout(string[] header, char separator, string? mailbox)
        : base(separator, Place(header, nameof(ActivityColumn.TimeUtc)))
    {
        foreach (ActivityColumn column in Enum.GetValues(typeof(ActivityColumn)))
        {
            _fields[(int)column] = Place(header, column.ToString());
        }

        _escapedField = Place(header, EscapedColumn);
        _columns = header.Length;
        _mailbox = mailbox;
    }

    /// <summary>Whether a header is one of ours: what an activity cannot do without is there, and what only a timeline has is not.</summary>
    internal static bool Matches(string[] header) =>
        header.Contains(nameof(ActivityColumn.TimeUtc), StringComparer.OrdinalIgnoreCase)
        && header.Contains(nameof(ActivityColumn.ActivityIdType), StringComparer.OrdinalIgnoreCase)
        && header.Contains(nameof(ActivityColumn.Source), StringComparer.OrdinalIgnoreCase)
        && !header.Contains(nameof(ActivityTimelineEntry.ClientIPSource), StringComparer.OrdinalIgnoreCase);

    internal override string? Read(CsvReader row, long line, List<MailboxActivity> into)
    {
        if (row.FieldCount != _columns)
        {
            return $"the row has {row.FieldCount} columns where {_columns} are expected.";
        }

        if (!Utf8Text.IsValid(row.RawRecord))
        {
            return "the row is not valid UTF-8.";
        }

        bool escaped = _escapedField >= 0 && row.GetSpan(_escapedField) is [(byte)'t' or (byte)'T', ..];
        string?[] values = new string?[_fields.Length];
        for (int i = 0; i < _fields.Length; i++)
        {
            values[i] = _fields[i] < 0 ? null : SpreadsheetCell.Read(Utf8Text.FromOrNull(row.GetSpan(_fields[i])), escaped);
        }

        if (StatedActivityRecord.Create(values, _mailbox, out string? fault) is StatedActivityRecord record)
        {
            into.Add(new MailboxActivity(record));
        }

        return fault;
    }

    private static int Place(string[] header, string column) =>
        Array.FindIndex(header, name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase));
}
