using System.Net;
using System.Security;

namespace OutlookActivities.Engine.Api;

/// <summary>Secrets as text, for as short as may be.</summary>
internal static class SecretText
{
    internal const string Bearer = "Bearer";
    internal const string Basic = "Basic";

    internal static string Read(SecureString secret) => new NetworkCredential("", secret).Password;

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
