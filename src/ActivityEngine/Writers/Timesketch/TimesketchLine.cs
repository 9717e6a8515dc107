using System.Globalization;
using System.Text;

namespace OutlookActivities.Engine.Writers.Timesketch;

/// <summary>
/// One event for Timesketch. Its database refuses an event with a value of more than 32,766 bytes: a longer text is cut, and the event names what was cut.
/// </summary>
internal sealed class TimesketchLine(Stream stream) : IDisposable
{
    private const int LongestValue = 32_766;

    /// <summary>No character has more bytes in UTF-8 than this for each unit in UTF-16.</summary>
    private const int MostBytes = 3;

    private readonly JsonLineWriter _json = new(stream);
    private readonly List<string> _cut = [];

    public void Dispose() => _json.Dispose();

    /// <summary>The three that Timesketch demands, its time always with an offset, and what kind of event it is.</summary>
    internal void Begin(string message, DateTimeOffset time, string timeMeaning, string dataType)
    {
        _cut.Clear();
        _json.BeginLine();
        Write("message"u8, message);
        _json.Write("datetime"u8, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture));
        _json.Write("timestamp_desc"u8, timeMeaning);
        _json.Write("data_type"u8, dataType);
    }

    internal void Tag(params string?[] tags)
    {
        _json.BeginArray("tag"u8);
        foreach (string? tag in tags)
        {
            if (tag is not null)
            {
                _json.WriteElement(tag);
            }
        }

        _json.EndArray();
    }

    internal void Write(ReadOnlySpan<byte> name, string? value)
    {
        bool isLong = value is not null && value.Length > LongestValue / MostBytes && Encoding.UTF8.GetByteCount(value) > LongestValue;
        if (isLong)
        {
            _cut.Add(Readers.Utf8Text.From(name));
        }

        _json.Write(name, isLong ? Cut(value!) : value);
    }

    internal void Write(ReadOnlySpan<byte> name, long? value) => _json.Write(name, value);

    internal void Write(ReadOnlySpan<byte> name, double? value)
    {
        if (CellText.Of(value) is string number)
        {
            _json.WriteJson(name, number);
        }
    }

    /// <summary>Writes a value that is worth nothing unless it is whole.</summary>
    internal void WriteWhole(ReadOnlySpan<byte> name, Utf8Slice value)
    {
        if (value.Length <= LongestValue)
        {
            _json.Write(name, value.Bytes.AsSpan(value.Start, value.Length));
        }
        else
        {
            _cut.Add(Readers.Utf8Text.From(name));
        }
    }

    internal void End()
    {
        _json.Write("cut"u8, _cut.Count == 0 ? null : string.Join("; ", _cut));
        _json.EndLine();
    }

    private static string Cut(string value)
    {
        int length = LongestValue / MostBytes;
        return value.Substring(0, char.IsHighSurrogate(value[length - 1]) ? length - 1 : length);
    }
}
