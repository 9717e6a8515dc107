using System.Text;
using System.Text.Json;

namespace OutlookActivities.Engine.Api;

/// <summary>What an access token says of itself, where it is a JSON Web Token. Only for showing: nothing is decided by it.</summary>
internal sealed class TokenClaims
{
    internal string? Account { get; private set; }

    internal string? TenantId { get; private set; }

    internal DateTimeOffset? ExpiresOn { get; private set; }

    internal static TokenClaims Read(string token)
    {
        var claims = new TokenClaims();
        string[] parts = token.Split('.');
        if (parts.Length != 3 || Decode(parts[1]) is not byte[] payload)
        {
            return claims;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(payload);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                claims.Take(document.RootElement);
            }
        }
        catch (JsonException)
        {
            // Not a JSON Web Token after all; the service will say what it thinks of it.
        }

        return claims;
    }

    private void Take(JsonElement root)
    {
        Account = Text(root, "upn") ?? Text(root, "preferred_username") ?? Text(root, "unique_name") ?? Text(root, "email");
        TenantId = Text(root, "tid");
        const long LastSecond = 253402300799;
        if (root.TryGetProperty("exp", out JsonElement expires)
            && expires.ValueKind == JsonValueKind.Number
            && expires.TryGetInt64(out long seconds)
            && seconds is > 0 and <= LastSecond)
        {
            ExpiresOn = DateTimeOffset.FromUnixTimeSeconds(seconds);
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static byte[]? Decode(string base64Url)
    {
        string base64 = base64Url.Replace('-', '+').Replace('_', '/');
        try
        {
            byte[] bytes = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
            // Throws where it is no text, which JsonDocument would only find later.
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
