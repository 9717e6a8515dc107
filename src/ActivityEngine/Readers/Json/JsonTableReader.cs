using System.Text.Json;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Files;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// Reads an answer of the Log Analytics API: tables that name their columns once and then hold rows of values
/// (learn.microsoft.com/azure/azure-monitor/logs/api/response-format). Each row is put together as an object.
/// </summary>
internal sealed class JsonTableReader(RewindableStream stream, string path, AuditRecordReader audit, IActivityReporter reporter)
{
    /// <summary>A row has some kilobytes. A larger one is broken.</summary>
    private const int LargestRow = 16 * 1024 * 1024;

    private readonly JsonWindow _window = new(stream);
    private readonly JsonFaults _faults = new(path, reporter);
    private readonly List<MailboxActivity> _activities = [];
    private string[] _columns = [];
    private bool _isInRows;

    /// <summary>Whether a text begins like one.</summary>
    internal static bool Matches(ReadOnlySpan<byte> beginning)
    {
        try
        {
            var reader = new Utf8JsonReader(beginning.StartsWith("\uFEFF"u8) ? beginning.Slice(3) : beginning, isFinalBlock: false, default);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("tables"u8)
                && reader.Read() && reader.TokenType == JsonTokenType.StartArray;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal IEnumerable<MailboxActivity> Read(CancellationToken token)
    {
        // The brace of the answer itself.
        _ = _window.SkipBlanks(token);
        _window.Advance(1);
        while (_window.SkipBlanks(token))
        {
            _activities.Clear();
            ReadNext(token);
            foreach (MailboxActivity activity in _activities)
            {
                yield return activity;
            }
        }

        if (_isInRows)
        {
            _faults.Report(_window.Line, "the JSON is cut off inside a table; rows are missing.", "");
        }

        _faults.Finish();
    }

    private void ReadNext(CancellationToken token)
    {
        ReadOnlySpan<byte> text = _window.Peek();
        switch (text[0])
        {
            case (byte)'[' when _isInRows:
                ReadWhole(ReadRow, "a row", token);
                break;
            case (byte)']' when _isInRows:
                _isInRows = false;
                _window.Advance(1);
                break;
            case var _ when _isInRows:
                int end = JsonElementEnd.OfText(text);
                Report("a row of a table is a JSON array; this is none.", text.Slice(0, end < 0 ? text.Length : end));
                break;
            case (byte)'{':
                ReadWhole(ReadTable, "a table", token);
                break;
            case (byte)'"':
                _window.Advance(JsonElementEnd.OfString(text));
                break;
            default:
                _window.Advance(1);
                break;
        }
    }

    /// <summary>Looks at more and more of the text until the step has seen all that it needs.</summary>
    private void ReadWhole(Step step, string what, CancellationToken token)
    {
        for (int size = JsonWindow.UsualSize; ; size = Math.Min(size * 4, LargestRow))
        {
            token.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> text = _window.Peek(size);
            string fault;
            try
            {
                if (step(text))
                {
                    return;
                }

                if (text.Length == size && size < LargestRow)
                {
                    continue;
                }

                fault = text.Length == size ? $"{what} is larger than {LargestRow / 1024 / 1024} MB." : $"the JSON is cut off inside {what}.";
            }
            catch (JsonException exception)
            {
                fault = "the JSON is broken: " + exception.Message.Split([" LineNumber:"], StringSplitOptions.None)[0];
            }

            long line = _window.Line;
            long start = _window.Position;
            string beginning = Utf8Text.From(_window.Peek());
            _ = _window.SkipValue(LargestRow, new JsonBeginnings(), token);
            _faults.Report(line, fault, _window.Position - start <= LargestRow ? _window.Text(start, LargestRow) : beginning);
            // Where it was the end of the text, that has been told.
            _isInRows &= _window.SkipBlanks(token);
            return;
        }
    }

    /// <summary>A table's columns, as far as the bracket that opens its rows; or an error that the answer holds.</summary>
    private bool ReadTable(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
        _ = reader.Read();
        _columns = [];
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                TellError(text.Slice(0, (int)reader.BytesConsumed));
                _window.Advance((int)reader.BytesConsumed);
                return true;
            }

            bool isRows = reader.ValueTextEquals("rows"u8);
            bool isColumns = reader.ValueTextEquals("columns"u8);
            if (!reader.Read())
            {
                return false;
            }

            if (isRows && reader.TokenType == JsonTokenType.StartArray)
            {
                _isInRows = true;
                _window.Advance((int)reader.BytesConsumed);
                return true;
            }

            int start = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
            {
                return false;
            }

            _columns = isColumns ? Columns(text.Slice(start, (int)reader.BytesConsumed - start)) : _columns;
        }

        return false;
    }

    private static string[] Columns(ReadOnlySpan<byte> json) =>
        [.. new JsonPart(json.ToArray(), 0, json.Length).Elements().Select(column => column.Members["name"u8].Value ?? "")];

    private bool ReadRow(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
        if (!reader.Read() || !reader.TrySkip())
        {
            return false;
        }

        ReadOnlySpan<byte> row = text.Slice(0, (int)reader.BytesConsumed);
        List<JsonPart> values = new JsonPart(row.ToArray(), 0, row.Length).Elements();
        if (values.Count != _columns.Length || !Utf8Text.IsValid(row))
        {
            Report(values.Count == _columns.Length ? "the row is not valid UTF-8." : $"the row has {values.Count} values where {_columns.Length} columns are named.", row);
            return true;
        }

        byte[] entry = RowJson.Write(_columns.Select((name, i) => new CustomProperty(name, values[i].Value)));
        LogEntry? known = LogEntry.Find(entry);
        string? fault = known is null ? "the row is none of OfficeActivity." : known.Read(audit, path, _window.Line, _activities);
        if (fault is not null)
        {
            Report(fault, row, known is null);
            return true;
        }

        _faults.Release();
        _window.Advance(row.Length);
        return true;
    }

    /// <summary>An answer can hold a part of the rows, and say so.</summary>
    private void TellError(ReadOnlySpan<byte> json)
    {
        if (new JsonPart(json.ToArray(), 0, json.Length).Members["code"u8].Text is string code)
        {
            reporter.Warning($"The answer in '{path}' is not whole ({code}): rows are missing. Query again, for a shorter time.");
        }
    }

    private void Report(string fault, ReadOnlySpan<byte> raw, bool isForeign = false)
    {
        _faults.Report(_window.Line, fault, Utf8Text.From(raw), isForeign);
        _window.Advance(raw.Length);
    }

    private delegate bool Step(ReadOnlySpan<byte> text);
}
