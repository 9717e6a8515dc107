namespace OutlookActivities.Simulator;

/// <summary>A row of a message trace: one message to one recipient.</summary>
/// <param name="Received">When the tenant took it in.</param>
/// <param name="Sender">The sender's address.</param>
/// <param name="Recipient">The recipient's address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="MessageId">The Internet message id, with angle brackets.</param>
/// <param name="TraceId">A GUID.</param>
/// <param name="FromIP">The mail server outside that gave it; empty for none.</param>
/// <param name="ToIP">The mail server outside that took it; empty for none.</param>
/// <param name="Size">In bytes.</param>
public sealed record TracedMessage(
    DateTimeOffset Received, string Sender, string Recipient, string Subject, string MessageId, string TraceId, string FromIP, string ToIP, int Size)
{
    private const string MailServer = "198.51.100.225";

    internal static TracedMessage From(AuditMail message, string recipient, AuditScript script) => new(
        message.Time,
        message.Sender,
        recipient,
        message.Subject,
        message.InternetMessageId,
        script.NewGuid(),
        message.IsFromOutside ? MailServer : "",
        recipient.EndsWith("@" + AuditPerson.Domain, StringComparison.Ordinal) ? "" : MailServer,
        message.Size);
}
