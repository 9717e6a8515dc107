namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>Values that OCSF takes in one form only: an address that is not in it belongs to the unmapped ones.</summary>
internal static class OcsfValues
{
    /// <summary>What an activity without sender has as its first address; null where none is one in the form of email_t.</summary>
    internal static string? FirstAddress(MailboxActivity activity) =>
        From(activity) ?? activity.Recipients?.FirstOrDefault(IsEmail);

    /// <summary>The sender; who sends from a mailbox without a sender in its record sends as the mailbox.</summary>
    internal static string? From(MailboxActivity activity) =>
        activity.Sender is string sender ? (IsEmail(sender) ? sender : null)
        : IsEmail(activity.Mailbox) ? activity.Mailbox
        : null;

    /// <summary>Whether a text is in the form of email_t.</summary>
    internal static bool IsEmail(string? text)
    {
        int at = text is null ? -1 : text.IndexOf('@');
        if (at <= 0)
        {
            return false;
        }

        for (int i = 0; i < at; i++)
        {
            if (!IsLocal(text![i]))
            {
                return false;
            }
        }

        int dot = text!.IndexOf('.', at);
        if (dot <= at + 1 || dot == text.Length - 1)
        {
            return false;
        }

        for (int i = at + 1; i < text.Length; i++)
        {
            if (!IsLetterOrDigit(text[i]) && text[i] != '-' && (text[i] != '.' || i < dot))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLocal(char c) => IsLetterOrDigit(c) || "!#$%&'*+,-./=?^_`{|}~".IndexOf(c) >= 0;

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
