using System.Text.Encodings.Web;
using System.Text.Json;

namespace OutlookActivities.Engine.Writers;

/// <summary>Writes one JSON object a line. Properties without a value are left out.</summary>
internal sealed class JsonLinesRowWriter<T> : RowWriter
{
    private readonly Stream _stream;
    private readonly Column<T>[] _columns;
    private readonly JsonEncodedText[] _names;
    private readonly Utf8JsonWriter _json;

    internal JsonLinesRowWriter(Stream stream, Column<T>[] columns)
    {
        _stream = stream;
        _columns = columns;
        _names = [.. columns.Select(column => JsonEncodedText.Encode(column.Name))];
        // A file, not a web page: letters stay letters.
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public override void Dispose() => _json.Dispose();

    internal override void WriteHeader()
    {
    }

    internal override bool Takes(object row) => row is T;

    internal override void Write(object row)
    {
        var item = (T)row;
        _json.WriteStartObject();
        for (int i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Text(item) is string text)
            {
                Write(_names[i], text, _columns[i].Kind);
            }
        }

        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        JsonLine.End(_stream);
    }

    internal override bool Continues(ReadOnlySpan<byte> beginning) => JsonLine.Begins(beginning, JsonLine.JsonLinesFirst);

    private void Write(JsonEncodedText name, string text, ColumnKind kind)
    {
        if (kind == ColumnKind.Json)
        {
            _json.WritePropertyName(name);
            _json.WriteRawValue(text, skipInputValidation: true);
        }
        else if (JsonText.HasLoneSurrogate(text))
        {
            // The library would put U+FFFD in its place; as an escape it comes through.
            _json.WritePropertyName(name);
            _json.WriteRawValue(JsonText.Quote(text), skipInputValidation: true);
        }
        else
        {
            _json.WriteString(name, text);
        }
    }
}
