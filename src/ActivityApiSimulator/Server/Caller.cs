using System.Text;

namespace OutlookActivities.Simulator;

/// <summary>Tells who asks, and whether they may.</summary>
internal sealed class Caller(SimulatorOptions options, IssuedTokens tokens, string defaultAccount)
{
    internal string Recognise(string authorization, string version)
    {
        if (authorization.Length == 0)
        {
            throw ApiException.Forbidden("Access is denied. The request has no Authorization header.");
        }

        string[] parts = authorization.Split(' ', 2, StringSplitOptions.TrimEntries);
        string value = parts.Length == 2 ? parts[1] : "";
        if (parts[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return tokens.Use(value, options.Faults.RequestsPerToken);
        }

        // Basic authentication was seen with v1.0 only (part A1).
        bool basic = parts[0].Equals("Basic", StringComparison.OrdinalIgnoreCase) && version == "v1.0";
        return basic ? RecogniseBasic(value) : throw ApiException.TokenRefused(IssuedTokens.Invalid);
    }

    internal bool MayRead(string account, string mailbox)
    {
        if (account.Equals(mailbox, StringComparison.OrdinalIgnoreCase) || tokens.IsApplication(account))
        {
            return true;
        }

        if (options.MailboxPermissions is null)
        {
            return account.Equals(defaultAccount, StringComparison.OrdinalIgnoreCase);
        }

        return options.MailboxPermissions
            .Where(permission => permission.Key.Equals(account, StringComparison.OrdinalIgnoreCase))
            .SelectMany(permission => permission.Value)
            .Any(address => address == SimulatorOptions.EveryMailbox || address.Equals(mailbox, StringComparison.OrdinalIgnoreCase));
    }

    private string RecogniseBasic(string value)
    {
        byte[] decoded = new byte[value.Length];
        if (Convert.TryFromBase64String(value, decoded, out int length))
        {
            string[] pair = Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2);
            foreach ((string account, string password) in options.Passwords)
            {
                if (pair.Length == 2 && account.Equals(pair[0], StringComparison.OrdinalIgnoreCase) && password == pair[1])
                {
                    return account;
                }
            }
        }

        throw ApiException.PasswordRefused();
    }
}
