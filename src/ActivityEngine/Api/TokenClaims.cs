using System.Text;
using System.Text.Json;

namespace OutlookActivities.Engine.Api;

/// <summary>What an access token says of itself, where it is a JSON Web Token. Only for showing: nothing is decided by it.</summary>
internal sealed class TokenClaims
{
    internal string? Account { get; private set; }

    /// <summary>The id of the application that the token was given to.</summary>
    internal string? Application { get; private set; }

    internal string? TenantId { get; private set; }

    internal DateTimeOffset? ExpiresOn { get; private set; }

    internal static TokenClaims Read(string token)
    {
        var claims = new TokenClaims();
        using JsonDocument? payload = Payload(token);
        if (payload is not null)
        {
            claims.Take(payload.RootElement);
        }

        return claims;
    }

    /// <summary>The object that a JSON Web Token carries; null where it is none: the service will say what it thinks of it.</summary>
    internal static JsonDocument? Payload(string token)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3 || Decode(parts[1]) is not byte[] payload)
        {
            return null;
        }

        try
        {
            var document = JsonDocument.Parse(payload);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Take(JsonElement root)
    {
        Account = Text(root, "upn") ?? Text(root, "preferred_username") ?? Text(root, "unique_name") ?? Text(root, "email");
        Application = Text(root, "appid") ?? Text(root, "azp");
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
