using CsvHelper;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>One of the layouts that an activity log has as CSV.</summary>
/// <param name="separator">What separates the fields.</param>
/// <param name="timeField">Which field holds the time: by it, the beginning of a row is known.</param>
internal abstract class CsvLayout(char separator, int timeField)
{
    private const int ShortestTime = 19;
    private const int LongestTime = 40;

    /// <summary>Reads the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="line">Its line in the file.</param>
    /// <param name="into">Where its activities are added: usually one; several for a row that names several messages, none for one that came before.</param>
    /// <returns>Why it cannot be read; null where it was.</returns>
    internal abstract string? Read(CsvReader row, long line, List<MailboxActivity> into);

    /// <summary>
    /// Whether a line looks like the beginning of a row: where to go on behind a row whose quotes are broken. Any cell may hold such a line; a time
    /// in its place is the best sign there is.
    /// </summary>
    internal bool BeginsRow(ReadOnlySpan<byte> line)
    {
        for (int field = 0; TryField(line, out ReadOnlySpan<byte> content, out int next); field++)
        {
            if (field == timeField)
            {
                return content.Length is >= ShortestTime and < LongestTime && IsoTime.TryRead(content, out _);
            }

            line = line.Slice(next);
        }

        return false;
    }

    /// <summary>A field of one line that another follows.</summary>
    private bool TryField(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> content, out int next)
    {
        content = default;
        next = 0;
        if (line.Length > 0 && line[0] == '"')
        {
            int close = 1;
            while (close < line.Length && (line[close] != '"' || (close + 1 < line.Length && line[close + 1] == '"')))
            {
                if (line[close] is (byte)'\r' or (byte)'\n')
                {
                    return false;
                }

                close += line[close] == '"' ? 2 : 1;
            }

            next = close + 2;
            content = line.Slice(1, Math.Min(close, line.Length) - 1);
            return close + 1 < line.Length && line[close + 1] == separator;
        }

        int end = line.IndexOfAny((byte)separator, (byte)'\r', (byte)'\n');
        next = end + 1;
        content = end > 0 ? line.Slice(0, end) : default;
        return end >= 0 && line[end] == separator;
    }
}
