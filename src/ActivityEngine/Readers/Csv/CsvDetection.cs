using CsvHelper;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Companions;
using OutlookActivities.Engine.Readers.Files;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>Finds out from the beginning of a text file which CSV layout it has.</summary>
internal static class CsvDetection
{
    /// <summary>Enough for a header and, where there is none, for some rows.</summary>
    private const int Beginning = 64 * 1024;

    private static readonly char[] s_separators = [',', ';', '\t'];

    /// <summary>Finds the layout and where its rows begin; null where the text is none that is known.</summary>
    internal static CsvLayout? Find(RewindableStream stream, string path, string? mailbox, AuditRecordReader audit, out CsvStart start)
    {
        ReadOnlySpan<byte> text = stream.Peek(Beginning);
        long offset = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        long line = 1;
        while (IsBeforeHeader(text.Slice((int)offset)))
        {
            offset += LineLength(text.Slice((int)offset));
            line++;
        }

        text = text.Slice((int)offset);
        foreach (char separator in s_separators)
        {
            string[] header = FirstRow(text, separator, out int length);
            CsvLayout? layout =
                header.SequenceEqual(RetrieverCsvLayout.Columns, StringComparer.OrdinalIgnoreCase) ? new RetrieverCsvLayout(path, separator, mailbox)
                : OwnCsvLayout.Matches(header) ? new OwnCsvLayout(header, separator, mailbox)
                : AuditCsvLayout.Matches(header) ? new AuditCsvLayout(header, separator, audit)
                : SentinelCsvLayout.Matches(header) ? new SentinelCsvLayout(header, separator, audit)
                : CompanionCsvLayout.Matches(header) ? new CompanionCsvLayout(header, separator, path, audit)
                : null;
            if (layout is not null)
            {
                start = new CsvStart(offset + length, line + 1, separator);
                return layout;
            }
        }

        start = new CsvStart(offset, line, ',');
        var headless = new RetrieverCsvLayout(path, start.Separator, mailbox);
        return HasRow(text, headless) ? headless : null;
    }

    /// <summary>Empty lines, the type that Windows PowerShell's Export-Csv names first, and the hint by which Excel finds the separator.</summary>
    private static bool IsBeforeHeader(ReadOnlySpan<byte> text) =>
        text.StartsWith("#TYPE "u8) || text.StartsWith("sep="u8) || text.StartsWith("\n"u8) || text.StartsWith("\r"u8);

    private static string[] FirstRow(ReadOnlySpan<byte> text, char separator, out int length)
    {
        length = LineLength(text);
        using var reader = CsvReader.Create(text.Slice(0, length).ToArray(), new CsvReaderOptions { HasHeader = false, Separator = separator, DetectSeparatorHint = false });
        return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)] : [];
    }

    private static bool HasRow(ReadOnlySpan<byte> text, RetrieverCsvLayout layout)
    {
        while (!text.IsEmpty)
        {
            if (layout.BeginsRow(text) && FirstRow(text, ',', out _).Length == RetrieverCsvLayout.Columns.Length)
            {
                return true;
            }

            text = text.Slice(LineLength(text));
        }

        return false;
    }

    private static int LineLength(ReadOnlySpan<byte> text)
    {
        // As the CSV reader sees it: CR, LF and CR LF end a line.
        int end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? text.Length
            : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2
            : end + 1;
    }
}
