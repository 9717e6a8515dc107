using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace OutlookActivities.Engine.Auth;

/// <summary>What a service asks for in WWW-Authenticate when it wants another token, such as Bearer error="insufficient_claims", claims="eyJ…".</summary>
internal static class ClaimsChallenge
{
    private static readonly Regex s_claims = new("claims=\"([A-Za-z0-9+/=_-]+)\"", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The claims as JSON; null where the answer asks for none.</summary>
    internal static string? Read(HttpResponseMessage response)
    {
        foreach (AuthenticationHeaderValue challenge in response.Headers.WwwAuthenticate)
        {
            if (s_claims.Match(challenge.Parameter ?? "") is { Success: true } match && Decode(match.Groups[1].Value) is string claims)
            {
                return claims;
            }
        }

        return null;
    }

    private static string? Decode(string base64)
    {
        string padded = base64.Replace('-', '+').Replace('_', '/');
        try
        {
            string text = Encoding.UTF8.GetString(Convert.FromBase64String(padded.PadRight((padded.Length + 3) / 4 * 4, '=')));
            return text.StartsWith("{", StringComparison.Ordinal) ? text : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
