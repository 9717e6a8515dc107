namespace OutlookActivities.Engine.Api;

/// <summary>x-ms-diagnostics: why a token was refused, such as 2000001;reason="The token has expired.";error_category="token_expired" (facts A3).</summary>
internal static class Diagnostics
{
    internal static string? Reason(HttpResponseMessage response)
    {
        const string Start = "reason=\"";
        if (!response.Headers.TryGetValues("x-ms-diagnostics", out IEnumerable<string>? values))
        {
            return null;
        }

        string text = string.Join(";", values);
        int at = text.IndexOf(Start, StringComparison.OrdinalIgnoreCase);
        int end = at < 0 ? -1 : text.IndexOf('"', at + Start.Length);
        return end > at + Start.Length ? text.Substring(at + Start.Length, end - at - Start.Length) : null;
    }
}
