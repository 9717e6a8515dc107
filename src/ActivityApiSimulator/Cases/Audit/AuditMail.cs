namespace OutlookActivities.Simulator;

/// <summary>A message of the case, as it was sent.</summary>
/// <param name="Time">When it was received.</param>
/// <param name="Sender">The sender's address.</param>
/// <param name="Recipients">The recipients' addresses.</param>
/// <param name="Subject">The subject.</param>
/// <param name="InternetMessageId">With angle brackets.</param>
/// <param name="Folder">Where it lies: Inbox, RSS Feeds, Sent Items …</param>
/// <param name="ItemId">The item's id in the owner's mailbox.</param>
/// <param name="Size">In bytes.</param>
internal sealed record AuditMail(
    DateTimeOffset Time, string Sender, IReadOnlyList<string> Recipients, string Subject, string InternetMessageId, string Folder, string ItemId, int Size)
{
    /// <summary>Names and sizes, as records give them; null for none.</summary>
    internal string? Attachments { get; init; }

    /// <summary>Whether a mail server outside sent it.</summary>
    internal bool IsFromOutside => !Sender.EndsWith("@" + AuditPerson.Domain, StringComparison.Ordinal);
}
