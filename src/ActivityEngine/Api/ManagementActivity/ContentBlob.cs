using System.Text.Json;

namespace OutlookActivities.Engine.Api;

/// <summary>A blob of records that the service lists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">Where it is.</param>
internal sealed record ContentBlob(string Id, string Address)
{
    /// <summary>Reads a page of the list.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    internal static IReadOnlyList<ContentBlob> ReadList(byte[] body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(blob => new ContentBlob(Text(blob, "contentId"), Text(blob, "contentUri")))]
            : throw new JsonException("The answer is no list of content.");
    }

    /// <summary>Where each record of a blob lies in its body.</summary>
    /// <exception cref="JsonException">It is cut off, broken or no array.</exception>
    internal static IReadOnlyList<ArraySegment<byte>> ReadRecords(byte[] body)
    {
        int start = body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var reader = new Utf8JsonReader(body.AsSpan(start));
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The content is no JSON array.");
        }

        List<ArraySegment<byte>> records = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int at = start + (int)reader.TokenStartIndex;
            reader.Skip();
            records.Add(new ArraySegment<byte>(body, at, start + (int)reader.BytesConsumed - at));
        }

        reader.Read();
        return records;
    }

    private static string Text(JsonElement blob, string name) =>
        blob.ValueKind == JsonValueKind.Object && blob.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"Content has no {name}.");
}
