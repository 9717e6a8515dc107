namespace OutlookActivities.Reasoning;

/// <summary>Whether a logon let anybody in: the address of one that failed is not that of whoever acted.</summary>
internal static class LogonOutcome
{
    /// <summary>A browser's own Logon states no result: it reports from a session that exists. A server's that states none but an exception has failed.</summary>
    internal static bool Succeeded(ActivityKind kind, in ActivityFacts facts, TextTable texts)
    {
        string? result = texts[facts.Result];
        return result is null
            ? facts.Detail == 0 || kind.Source != ActivitySource.ActivitiesApi
            : result.StartsWith("Succe", StringComparison.OrdinalIgnoreCase) || result.Equals("True", StringComparison.OrdinalIgnoreCase);
    }
}
