namespace OutlookActivities.Simulator;

/// <summary>What a path of the audit query service names.</summary>
/// <param name="Version">v1.0 or beta.</param>
/// <param name="QueryId">The query; null for all of them.</param>
/// <param name="AsksForRecords">Whether it is the query's records.</param>
internal readonly record struct GraphAuditPath(string Version, string? QueryId, bool AsksForRecords)
{
    internal static bool Is(string path) => path.StartsWith("/v1.0/", StringComparison.Ordinal) || path.StartsWith("/beta/", StringComparison.Ordinal);

    internal static GraphAuditPath Parse(string path, string? missingVersion)
    {
        string[] segments = [.. path.Split('/').Skip(1).Select(Uri.UnescapeDataString)];
        if (segments.Length < 3 || segments[0] == missingVersion || !Same(segments[1], "security") || !Same(segments[2], "auditLog"))
        {
            throw new ApiException(StatusCodes.Status404NotFound, "BadRequest", $"Resource not found for the segment '{segments.ElementAtOrDefault(2) ?? ""}'.");
        }

        return segments[3..] switch
        {
            [string queries] when Same(queries, "queries") => new(segments[0], null, false),
            [string queries, string id] when Same(queries, "queries") => new(segments[0], id, false),
            [string queries, string id, string records] when Same(queries, "queries") && Same(records, "records") => new(segments[0], id, true),
            _ => throw new ApiException(StatusCodes.Status404NotFound, "BadRequest", $"Resource not found for '{path}'."),
        };
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
