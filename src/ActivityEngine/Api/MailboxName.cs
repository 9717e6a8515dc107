namespace OutlookActivities.Engine.Api;

/// <summary>A mailbox as the API takes it.</summary>
internal static class MailboxName
{
    internal const string Me = "me";

    /// <summary>The name without blanks around it.</summary>
    /// <exception cref="ActivityException">It is neither a UPN nor a GUID nor me.</exception>
    internal static string Check(string? name)
    {
        string text = name?.Trim() ?? "";
        if (IsMe(text))
        {
            return Me;
        }

        if (Guid.TryParse(text, out Guid id))
        {
            return id.ToString("D");
        }

        return IsUserPrincipalName(text)
            ? text
            : throw new ActivityException(
                ActivityErrorId.InvalidMailbox,
                $"'{name}' is no mailbox that the API takes: give a UPN such as ann@contoso.com, the mailbox's GUID, or me.",
                name);
    }

    internal static bool IsMe(string mailbox) => string.Equals(mailbox, Me, StringComparison.OrdinalIgnoreCase);

    /// <summary>me or Users('…'), with apostrophes doubled as OData wants and then everything encoded.</summary>
    internal static string PathOf(string mailbox) =>
        IsMe(mailbox) ? Me : $"Users('{Uri.EscapeDataString(mailbox.Replace("'", "''"))}')";

    private static bool IsUserPrincipalName(string text)
    {
        const int Longest = 1024;
        int at = text.IndexOf('@');
        return at > 0
            && at == text.LastIndexOf('@')
            && at < text.Length - 1
            && text.Length <= Longest
            && text[text.Length - 1] != '.'
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c is '"' or '/' or '\\' or '<' or '>' or ',' or ';' or ':' or '(' or ')' or '[' or ']');
    }
}
