namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>Where a message went: within the sender's domain or out of it; unknown where the record names no recipient.</summary>
internal static class OcsfDirection
{
    internal static (int Number, string Caption) Of(MailboxActivity activity)
    {
        string? from = Domain(activity.Sender ?? activity.Mailbox);
        return from is null || activity.Recipients is null ? (0, "Unknown")
            : activity.Recipients.All(recipient => string.Equals(Domain(recipient), from, StringComparison.OrdinalIgnoreCase)) ? (3, "Lateral")
            : (2, "Outbound");
    }

    private static string? Domain(string? address)
    {
        int at = address is null ? -1 : address.LastIndexOf('@');
        return at < 0 ? null : address!.Substring(at + 1);
    }
}
