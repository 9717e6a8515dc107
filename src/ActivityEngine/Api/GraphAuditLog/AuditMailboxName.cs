namespace OutlookActivities.Engine.Api;

/// <summary>The names of mailboxes as the audit log has them.</summary>
internal static class AuditMailboxName
{
    /// <exception cref="ActivityException">It is no UPN.</exception>
    internal static string Check(string mailbox, ActivityApiConnection connection)
    {
        string name = MailboxName.Check(mailbox);
        string? upn = MailboxName.IsMe(name) ? connection.Account : name;
        return upn is not null && upn.IndexOf('@') > 0
            ? upn
            : throw new ActivityException(
                ActivityErrorId.InvalidMailbox,
                MailboxName.IsMe(name)
                    ? "The sign-in is an application's, or does not tell whose it is: name the mailboxes by their UPN."
                    : $"'{mailbox}' is no UPN. The audit log knows users by their UPN, such as ann@contoso.com.",
                mailbox);
    }
}
