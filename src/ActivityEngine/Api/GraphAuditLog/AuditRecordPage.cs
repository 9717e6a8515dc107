using System.Text.Json;
using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine.Api;

/// <summary>A page of records as it came: where each lies in the body.</summary>
internal sealed class AuditRecordPage : IRecordCount
{
    private readonly byte[] _body;
    private readonly List<(int Start, int Length)> _records;

    private AuditRecordPage(byte[] body, List<(int Start, int Length)> records, string? nextLink)
    {
        _body = body;
        _records = records;
        NextLink = nextLink;
    }

    public int Count => _records.Count;

    /// <summary>The address of the next page; null on the last.</summary>
    internal string? NextLink { get; }

    /// <summary>The JSON of each record.</summary>
    internal IEnumerable<ArraySegment<byte>> Records => _records.Select(record => new ArraySegment<byte>(_body, record.Start, record.Length));

    /// <summary>Reads a page in whole: a body that lacks its end is none.</summary>
    /// <exception cref="JsonException">It is cut off, broken or no page.</exception>
    internal static AuditRecordPage Read(byte[] body)
    {
        int start = body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var reader = new Utf8JsonReader(body.AsSpan(start));
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The answer is no JSON object.");
        }

        List<(int, int)>? records = null;
        string? nextLink = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isValue = reader.ValueTextEquals("value"u8);
            bool isNextLink = reader.ValueTextEquals("@odata.nextLink"u8);
            reader.Read();
            if (isValue && reader.TokenType == JsonTokenType.StartArray)
            {
                records = ReadRecords(ref reader, start);
            }
            else if (isNextLink && reader.TokenType == JsonTokenType.String)
            {
                nextLink = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        // What follows the end would be another answer; the reader throws there.
        reader.Read();
        return new AuditRecordPage(body, records ?? throw new JsonException("The answer has no 'value'."), nextLink);
    }

    private static List<(int, int)> ReadRecords(ref Utf8JsonReader reader, int start)
    {
        List<(int, int)> records = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int at = (int)reader.TokenStartIndex;
            reader.Skip();
            records.Add((start + at, (int)reader.BytesConsumed - at));
        }

        return records;
    }
}
