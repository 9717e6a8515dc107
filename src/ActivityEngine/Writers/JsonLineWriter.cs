using System.Text.Encodings.Web;
using System.Text.Json;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Writers;

/// <summary>Writes lines of one JSON object each. A value that is not there is left out; half a surrogate pair becomes an escape.</summary>
internal sealed class JsonLineWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    internal JsonLineWriter(Stream stream)
    {
        _stream = stream;
        // A file, not a web page: letters stay letters.
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public void Dispose() => _json.Dispose();

    internal void BeginLine() => _json.WriteStartObject();

    internal void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        JsonLine.End(_stream);
    }

    internal void BeginObject() => _json.WriteStartObject();

    internal void BeginObject(ReadOnlySpan<byte> name) => _json.WriteStartObject(name);

    internal void EndObject() => _json.WriteEndObject();

    internal void BeginArray(ReadOnlySpan<byte> name) => _json.WriteStartArray(name);

    internal void EndArray() => _json.WriteEndArray();

    internal void Write(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (OutlookActivities.JsonText.HasLoneSurrogate(value))
        {
            // The library would put U+FFFD in its place; as an escape it comes through.
            WriteJson(name, OutlookActivities.JsonText.Quote(value));
            return;
        }

        _json.WriteString(name, value);
    }

    internal void Write(ReadOnlySpan<byte> name, ReadOnlySpan<byte> utf8) => _json.WriteString(name, utf8);

    internal void Write(ReadOnlySpan<byte> name, long? value)
    {
        if (value is long number)
        {
            _json.WriteNumber(name, number);
        }
    }

    internal void Write(ReadOnlySpan<byte> name, bool value) => _json.WriteBoolean(name, value);

    /// <summary>Writes what is JSON already.</summary>
    internal void WriteJson(ReadOnlySpan<byte> name, string json)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(json, skipInputValidation: true);
    }

    /// <summary>Writes what is sound JSON already, on one line.</summary>
    internal void WriteJson(string name, JsonPart json)
    {
        WriteName(name);
        WriteElement(json);
    }

    internal void WriteElement(JsonPart json) => _json.WriteRawValue(JsonLine.OnOneLine(json.Raw), skipInputValidation: true);

    /// <summary>Writes a name that comes from a record.</summary>
    internal void WriteName(string name)
    {
        // Of half a surrogate pair in a name, which no log is known to have, the library keeps U+FFFD.
        _json.WritePropertyName(name);
    }

    internal void BeginObject(string name)
    {
        WriteName(name);
        _json.WriteStartObject();
    }

    internal void BeginArray(string name)
    {
        WriteName(name);
        _json.WriteStartArray();
    }

    internal void Write(string name, string? value)
    {
        if (value is not null)
        {
            WriteName(name);
            WriteElement(value);
        }
    }

    /// <summary>Writes an element of an array.</summary>
    internal void WriteElement(string value)
    {
        if (OutlookActivities.JsonText.HasLoneSurrogate(value))
        {
            _json.WriteRawValue(OutlookActivities.JsonText.Quote(value), skipInputValidation: true);
            return;
        }

        _json.WriteStringValue(value);
    }
}
