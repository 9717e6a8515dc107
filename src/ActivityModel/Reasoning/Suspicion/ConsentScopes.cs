using System.Text.RegularExpressions;

namespace OutlookActivities.Reasoning;

/// <summary>What an application may do with the permissions it was granted (Microsoft Graph permissions reference; Exchange's own).</summary>
internal static class ConsentScopes
{
    /// <summary>Mail, its settings, and what stands above all.</summary>
    private static readonly Regex s_grave = new(
        @"\b(Mail\.(Read|ReadBasic|ReadWrite|Send)\w*|MailboxSettings\.ReadWrite|EWS\.AccessAsUser\.All|full_access_as_(app|user)|(IMAP|POP|SMTP)\.\w+|Exchange\.ManageAsApp"
        + @"|Directory\.(ReadWrite|AccessAsUser)\.All|RoleManagement\.ReadWrite\.\w+|AppRoleAssignment\.ReadWrite\.All|Application\.ReadWrite\.All|User\.ReadWrite\.All"
        + @"|UserAuthenticationMethod\.ReadWrite\w*|user_impersonation)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Files, people, calendars, chats.</summary>
    private static readonly Regex s_weighty = new(
        @"\b((Files|Sites|Contacts|Calendars|People|Notes|Chat|ChatMessage|Group|Team|Directory|User|AuditLog|Reports|ExternalConnection|MailboxSettings)\.(Read|ReadWrite)(\.\w+)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex s_plain = new(@"^User\.Read$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    internal static Severity Weigh(string? detail)
    {
        string text = detail ?? "";
        return s_grave.IsMatch(text) ? Severity.High
            : s_weighty.Matches(text).Cast<Match>().Any(match => !s_plain.IsMatch(match.Value)) ? Severity.Medium
            : Severity.Low;
    }

    /// <summary>The scopes that weigh, for a sentence; null for none.</summary>
    internal static string? InWords(string? detail)
    {
        string[] scopes = [.. s_grave.Matches(detail ?? "").Cast<Match>().Concat(s_weighty.Matches(detail ?? "").Cast<Match>())
            .Select(match => match.Value).Where(scope => !s_plain.IsMatch(scope)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return scopes.Length == 0 ? null : string.Join(", ", scopes);
    }

    /// <summary>Whether it holds for every user of the tenant, or for the application on its own.</summary>
    internal static bool IsForAll(string operation, string? detail) =>
        DetailWords.Has(detail, "AllPrincipals") || DetailWords.IsTrue(detail, "ConsentContext.OnBehalfOfAll") || DetailWords.IsTrue(detail, "ConsentContext.IsAppOnly")
        || operation.StartsWith("Add app role assignment to service principal", StringComparison.OrdinalIgnoreCase);
}
