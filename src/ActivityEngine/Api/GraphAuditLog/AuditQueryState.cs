using System.Text.Json;

namespace OutlookActivities.Engine.Api;

/// <summary>How far an audit query is, as the service tells.</summary>
internal sealed class AuditQueryState
{
    private AuditQueryState(JsonElement query)
    {
        Id = Text(query, "id") ?? throw new JsonException("The query has no id.");
        Status = Text(query, "status") ?? throw new JsonException("The query has no status.");
        DisplayName = Text(query, "displayName");
        Filter = AuditQueryFilter.FromQuery(query);
        ApproximateCount = query.TryGetProperty("approximateReturnedRecordCount", out JsonElement count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt64(out long number)
            ? number
            : null;
        IsLimitExceeded = query.TryGetProperty("isRecordCountLimitExceeded", out JsonElement exceeded) && exceeded.ValueKind == JsonValueKind.True;
    }

    internal string Id { get; }

    internal string Status { get; }

    internal string? DisplayName { get; }

    /// <summary>What it asks for; null where the service does not repeat it.</summary>
    internal AuditQueryFilter? Filter { get; }

    /// <summary>How many records the service says it found; null where it does not.</summary>
    internal long? ApproximateCount { get; }

    /// <summary>Whether it found more than it gives. The status is succeeded all the same.</summary>
    internal bool IsLimitExceeded { get; }

    internal bool IsUnderWay => Is("notStarted") || Is("running");

    internal bool HasSucceeded => Is("succeeded");

    /// <summary>Reads a query, bare as it is given or in "value" as the documentation shows.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    internal static AuditQueryState Read(byte[] body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        JsonElement root = document.RootElement;
        return root.ValueKind != JsonValueKind.Object ? throw new JsonException("The answer is no JSON object.")
            : root.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.Object ? new AuditQueryState(value)
            : new AuditQueryState(root);
    }

    /// <summary>Reads a list of queries.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    internal static IReadOnlyList<AuditQueryState> ReadList(byte[] body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("value", out JsonElement value)
            && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(query => query.ValueKind == JsonValueKind.Object).Select(query => new AuditQueryState(query))]
            : throw new JsonException("The answer has no 'value'.");
    }

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement query, string name) =>
        query.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
