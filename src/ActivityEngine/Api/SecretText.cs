using System.Net;
using System.Net.Http.Headers;
using System.Security;
using System.Text;

namespace OutlookActivities.Engine.Api;

/// <summary>Secrets as text, for as short as may be.</summary>
internal static class SecretText
{
    internal const string Bearer = "Bearer";
    internal const string Basic = "Basic";

    internal static string Read(SecureString secret) => new NetworkCredential("", secret).Password;

    /// <summary>The header that signs a request in.</summary>
    /// <exception cref="ActivityException">The connection was ended.</exception>
    internal static AuthenticationHeaderValue Header(ActivityApiConnection connection)
    {
        using SecureString secret = connection.CopySecret() ?? throw new ActivityException(
            ActivityErrorId.NotConnected, "The connection was ended by Disconnect-ActivityApi. Run Connect-ActivityApi again.", connection);
        string text = Read(secret);
        return connection.AuthType == Basic
            ? new AuthenticationHeaderValue(Basic, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{connection.Account}:{text}")))
            : new AuthenticationHeaderValue(Bearer, text);
    }

    /// <summary>
    /// The token without what is often copied along with it. One with blanks or line ends would be refused by the HTTP library, in words that
    /// repeat it.
    /// </summary>
    /// <exception cref="ActivityException">It cannot be a token.</exception>
    internal static string CheckToken(string token)
    {
        string text = token.Trim();
        if ((text + " ").StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            text = text.Substring(Bearer.Length).Trim();
        }

        return text.Length > 0 && text.All(c => c is > ' ' and < '\x7F')
            ? text
            : throw new ActivityException(
                ActivityErrorId.InvalidAccessToken,
                "The access token is empty or holds blanks, line ends or letters that no token has. Give the token alone, such as: -AccessToken (Read-Host -AsSecureString).");
    }
}
