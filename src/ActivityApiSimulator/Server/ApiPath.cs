namespace OutlookActivities.Simulator;

/// <summary>What a path of the API names.</summary>
/// <param name="Version">v1.0, v2.0 or beta.</param>
/// <param name="Mailbox">The key of Users('…'), decoded; null for me.</param>
internal readonly record struct ApiPath(string Version, string? Mailbox)
{
    private const string KeyStart = "Users('";
    private const string KeyEnd = "')";

    /// <summary>Reads the path as it was sent, still percent-encoded: a slash inside a key is part of the key.</summary>
    internal static ApiPath Parse(string path)
    {
        string[] segments = [.. path.Split('/').Select(Uri.UnescapeDataString)];
        if (segments is not ["", "api", "v1.0" or "v2.0" or "beta", string context, string resource] || !Same(resource, "Activities"))
        {
            throw ApiException.NotFound($"Resource not found for '{path}'.");
        }

        return new(segments[2], ReadContext(context, path));
    }

    private static string? ReadContext(string context, string path)
    {
        if (Same(context, "me"))
        {
            return null;
        }

        if (context.Length <= KeyStart.Length + KeyEnd.Length
            || !context.StartsWith(KeyStart, StringComparison.OrdinalIgnoreCase)
            || !context.EndsWith(KeyEnd, StringComparison.Ordinal))
        {
            throw ApiException.NotFound($"Resource not found for '{path}'.");
        }

        string key = context[KeyStart.Length..^KeyEnd.Length];
        string unescaped = key.Replace("''", "\0", StringComparison.Ordinal);
        return unescaped.Contains('\'', StringComparison.Ordinal)
            ? throw ApiException.BadRequest($"The key '{key}' has an apostrophe that is not doubled.")
            : unescaped.Replace('\0', '\'');
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
