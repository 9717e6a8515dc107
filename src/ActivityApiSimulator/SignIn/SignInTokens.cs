using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>Makes the tokens of the simulated sign-in service.</summary>
/// <param name="options">The tenant.</param>
/// <param name="register">Makes a token known to the services: token, account, whether it is an application's, end.</param>
internal sealed class SignInTokens(SignInOptions options, Action<string, string, bool, DateTimeOffset> register)
{
    private readonly string _objectId = Guid.NewGuid().ToString();

    /// <summary>A token of an application or a user. The signature is noise: the services look it up.</summary>
    internal string Access(Grant grant, IReadOnlyList<string> permissions)
    {
        DateTimeOffset now = options.TimeProvider.GetUtcNow();
        DateTimeOffset expires = now + options.TokenLifetime;
        Dictionary<string, object> claims = new()
        {
            ["aud"] = grant.Resource,
            ["iss"] = $"https://sts.windows.net/{options.TenantId}/",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["appid"] = grant.Application.ClientId,
            ["tid"] = options.TenantId,
            ["oid"] = _objectId,
            ["jti"] = Guid.NewGuid().ToString(),
        };
        if (grant.User is string user)
        {
            claims["upn"] = user;
            claims["scp"] = string.Join(' ', permissions);
        }
        else if (permissions.Count > 0)
        {
            claims["roles"] = permissions;
        }

        string token = SignedToken.Make(new { typ = "JWT", alg = "RS256", kid = "simulated" }, claims, _ => RandomNumberGenerator.GetBytes(64));
        register(token, grant.User ?? grant.Application.ClientId, grant.User is null, expires);
        return token;
    }

    /// <summary>Who signed in: MSAL takes it without a signature.</summary>
    internal string Identity(Grant grant)
    {
        DateTimeOffset now = options.TimeProvider.GetUtcNow();
        return SignedToken.Make(
            new { typ = "JWT", alg = "none" },
            new
            {
                aud = grant.Application.ClientId,
                iss = $"https://login.microsoftonline.com/{options.TenantId}/v2.0",
                iat = now.ToUnixTimeSeconds(),
                exp = (now + options.TokenLifetime).ToUnixTimeSeconds(),
                preferred_username = grant.User,
                name = grant.User,
                oid = _objectId,
                sub = _objectId,
                tid = options.TenantId,
                ver = "2.0",
            },
            _ => []);
    }

    internal string ClientInfo() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { uid = _objectId, utid = options.TenantId }));
}
