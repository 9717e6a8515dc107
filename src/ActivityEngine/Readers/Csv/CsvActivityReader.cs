using CsvHelper;
using OutlookActivities.Engine.Readers.Files;
using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>
/// Reads the rows of a CSV file. A row that cannot be read is reported with its raw text, and the reading goes on: where broken quotes have
/// swallowed rows, at the first of those.
/// </summary>
internal sealed class CsvActivityReader(RewindableStream stream, CsvLayout layout, CsvStart start, string path, IActivityReporter reporter)
{
    /// <summary>Audit records have 1 MB, activities a few kilobytes. A larger row is a broken one.</summary>
    private const int LargestRow = 16 * 1024 * 1024;

    private readonly List<MailboxActivity> _activities = [];
    private CsvMalformedReason? _malformed;
    private bool _hasStrayQuote;
    private long _segmentOffset = start.Offset;
    private long _segmentLines = start.Line - 1;
    private bool _restart;

    internal IEnumerable<MailboxActivity> Read(CancellationToken cancellation)
    {
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = start.Separator,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            OnMalformedRecord = Notice,
        };
        do
        {
            _restart = false;
            stream.Rewind(_segmentOffset);
            using var rows = CsvReader.Create(stream, options, leaveOpen: true);
            while (!_restart && TryMove(rows))
            {
                cancellation.ThrowIfCancellationRequested();
                _activities.Clear();
                ReadRow(rows);
                foreach (MailboxActivity activity in _activities)
                {
                    yield return activity;
                }
            }
        }
        while (_restart);
    }

    private void Notice(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.StrayQuote)
        {
            // Read as text; whether the row makes sense is the layout's to say.
            _hasStrayQuote = true;
            return;
        }

        _malformed = record.Reason;
    }

    [MethodImpl(HotPath.Compiled)]
    private bool TryMove(CsvReader rows)
    {
        long next = _segmentOffset + rows.ByteOffset + rows.RawRecord.Length;
        long line = _segmentLines + rows.LineNumber;
        stream.Forget(_segmentOffset + rows.ByteOffset);
        _malformed = null;
        _hasStrayQuote = false;
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException exception)
        {
            SkipGiantRow(next, exception.LineNumber > 0 ? _segmentLines + exception.LineNumber : line + 1);
            return false;
        }
    }

    [MethodImpl(HotPath.Compiled)]
    private void ReadRow(CsvReader rows)
    {
        long line = _segmentLines + rows.LineNumber;
        string? fault;
        if (_malformed is CsvMalformedReason reason)
        {
            fault = reason == CsvMalformedReason.UnterminatedQuote ? "a quote is not closed; the file may be cut off." : "the quotes of the row are broken.";
        }
        else
        {
            fault = layout.Read(rows, line, _activities);
            if (fault is null)
            {
                return;
            }
        }

        ReadOnlySpan<byte> raw = rows.RawRecord;
        int swallowed = _malformed is not null || _hasStrayQuote || rows.FieldCount > 1 ? NextRowIn(raw) : -1;
        if (swallowed > 0)
        {
            raw = raw.Slice(0, swallowed);
            _restart = true;
            _segmentOffset += rows.ByteOffset + swallowed;
            _segmentLines = line - 1 + LineBreaks(raw);
        }

        reporter.Error(new ActivityRowException(ActivityErrorId.RowUnreadable, path, line, fault, Utf8Text.From(raw).TrimEnd('\r', '\n')));
    }

    /// <summary>Where in the raw record another row seems to begin; -1 where none does.</summary>
    private int NextRowIn(ReadOnlySpan<byte> raw)
    {
        int at = 0;
        while (true)
        {
            int lineEnd = raw.Slice(at).IndexOfAny((byte)'\r', (byte)'\n');
            if (lineEnd < 0)
            {
                return -1;
            }

            at += lineEnd + 1;
            if (layout.BeginsRow(raw.Slice(at)))
            {
                return at;
            }
        }
    }

    /// <summary>Passes over a row that is too large to be one, up to the first line that looks like the beginning of a row.</summary>
    private void SkipGiantRow(long offset, long line)
    {
        const int Step = 64 * 1024;
        const int LongestBeginning = 4096;
        long at = offset;
        stream.Rewind(at);
        while (stream.Peek(1) is [(byte)'\r' or (byte)'\n'])
        {
            stream.Rewind(++at);
        }

        string beginning = Utf8Text.From(stream.Peek(Step));
        long lines = 0;
        bool found = false;
        while (!found && stream.Peek(Step) is { IsEmpty: false } text)
        {
            int lineEnd = text.IndexOf((byte)'\n');
            at += lineEnd < 0 ? text.Length : lineEnd + 1;
            stream.Rewind(at);
            stream.Forget(at);
            lines += lineEnd < 0 ? 0 : 1;
            found = lineEnd >= 0 && layout.BeginsRow(stream.Peek(LongestBeginning));
        }

        _restart = true;
        _segmentOffset = at;
        _segmentLines = line - 1 + lines;
        reporter.Error(new ActivityRowException(
            ActivityErrorId.RowUnreadable,
            path,
            line,
            $"the row is larger than {LargestRow / 1024 / 1024} MB; a quote may not be closed. The error's target holds its beginning.",
            beginning));
    }

    private static int LineBreaks(ReadOnlySpan<byte> text)
    {
        // As the CSV reader counts: CR, LF and CR LF are one each.
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            count += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) ? 1 : 0;
        }

        return count;
    }
}
