using System.Text.Json;
using OutlookActivities.Engine.Api;

namespace OutlookActivities.Engine.Auth;

/// <summary>The permissions that a token names: roles of an application, scopes of a user.</summary>
internal sealed class TokenPermissions
{
    private TokenPermissions(bool areKnown, IReadOnlyList<string> names)
    {
        AreKnown = areKnown;
        Names = names;
    }

    /// <summary>False where the token is no JSON Web Token.</summary>
    internal bool AreKnown { get; }

    internal IReadOnlyList<string> Names { get; }

    internal static TokenPermissions Read(string token)
    {
        using JsonDocument? payload = TokenClaims.Payload(token);
        if (payload is null)
        {
            return new TokenPermissions(false, []);
        }

        List<string> names = [];
        if (payload.RootElement.TryGetProperty("roles", out JsonElement roles) && roles.ValueKind == JsonValueKind.Array)
        {
            names.AddRange(roles.EnumerateArray().Where(role => role.ValueKind == JsonValueKind.String).Select(role => role.GetString()!));
        }

        if (payload.RootElement.TryGetProperty("scp", out JsonElement scopes) && scopes.ValueKind == JsonValueKind.String)
        {
            names.AddRange(scopes.GetString()!.Split([' '], StringSplitOptions.RemoveEmptyEntries));
        }

        return new TokenPermissions(true, names);
    }
}
