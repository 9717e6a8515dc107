using CsvHelper;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>One of the layouts that an activity log has as CSV.</summary>
internal abstract class CsvLayout
{
    /// <summary>Reads the row; null with the reason where it cannot be read.</summary>
    internal abstract MailboxActivity? Read(CsvReader row, long line, out string? fault);

    /// <summary>Whether a line looks like the beginning of a row: where to go on behind a row whose quotes are broken.</summary>
    internal abstract bool BeginsRow(ReadOnlySpan<byte> line);
}
