using System.Globalization;

namespace OutlookActivities.Engine.Readers.Companions;

/// <summary>
/// Message traces, which name the messages that audit records only number. A row for each recipient: Get-MessageTraceV2 and Get-MessageTrace
/// (learn.microsoft.com/powershell/module/exchange/get-messagetracev2; FromIP is empty for what leaves the tenant, ToIP for what arrives), exchangeMessageTrace of
/// Microsoft Graph (learn.microsoft.com/graph/api/resources/exchangemessagetrace). A row for each message: the historical search's summary
/// (learn.microsoft.com/exchange/monitoring/trace-an-email-message/message-trace-modern-eac; directionality by number there, by word in its files).
/// </summary>
internal static class MessageTrace
{
    internal static readonly string[] Times = ["Received", "receivedDateTime", "origin_timestamp_utc", "origin_timestamp"];

    internal static bool Matches(Func<string, bool> has) =>
        (has("SenderAddress") && has("RecipientAddress") && has("MessageId") && (has("Received") || has("receivedDateTime")))
        || (has("sender_address") && has("recipient_status") && has("message_id") && (has("origin_timestamp_utc") || has("origin_timestamp")));

    internal static string? Read(StatedRow row, List<MailboxActivity> into)
    {
        string? sender = row["SenderAddress", "sender_address"];
        if (row["RecipientAddress"] is string recipient)
        {
            // An address of another server is there only on the side that is not the tenant's. Within one domain both sides are, whatever address sent it.
            bool isSent = row["FromIP"] is null || (row["ToIP"] is null && Domain(sender) is string domain && domain.Equals(Domain(recipient), StringComparison.OrdinalIgnoreCase));
            bool isDelivered = row["ToIP"] is null || row["FromIP"] is not null;
            string? fault = isDelivered ? Add(row, isSend: false, recipient, sender, recipient, into) : null;
            return fault ?? (isSent ? Add(row, isSend: true, sender, sender, recipient, into) : null);
        }

        string[] recipients = [.. (row["recipient_status"] ?? "").Split(';').Select(status => status.Split(["##"], StringSplitOptions.None)[0].Trim()).Where(address => address.Length > 0)];
        if (row["directionality"] is string direction && (direction == "2" || string.Equals(direction, "Originating", StringComparison.OrdinalIgnoreCase)))
        {
            return Add(row, isSend: true, sender, sender, string.Join("; ", recipients), into);
        }

        IEnumerable<string?> mailboxes = recipients.Length == 0 ? new string?[] { null } : recipients;
        return mailboxes.Select(mailbox => Add(row, isSend: false, mailbox, sender, string.Join("; ", recipients), into)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Add(StatedRow row, bool isSend, string? mailbox, string? sender, string recipients, List<MailboxActivity> into)
    {
        string? time = Time(row[Times]);
        MailboxActivity? activity = row.ToActivity(
            [
                (ActivityColumn.TimeUtc, time),
                (ActivityColumn.Mailbox, mailbox),
                (ActivityColumn.Category, isSend ? ActivityCategory.Send : ActivityCategory.Delivery),
                (ActivityColumn.ActivityIdType, isSend ? "MessageSent" : "MessageDelivered"),
                (ActivityColumn.UserName, isSend ? sender : null),
                (ActivityColumn.ClientIP, isSend ? ClientAddress.From(row["original_client_ip"]) : null),
                (ActivityColumn.Result, Result(row["Status"])),
                (ActivityColumn.Subject, row["Subject", "message_subject"]),
                (ActivityColumn.Sender, sender),
                (ActivityColumn.Recipients, recipients),
                (ActivityColumn.InternetMessageId, row["MessageId", "message_id"]),
                (ActivityColumn.ReceivedTimeUtc, isSend ? null : time),
                (ActivityColumn.SentTimeUtc, isSend ? time : null),
                (ActivityColumn.SizeInBytes, Size(row["Size", "total_bytes"])),
                (ActivityColumn.RecordId, row["MessageTraceId", "network_message_id", "id"]),
                (ActivityColumn.Source, ActivitySource.MessageTrace),
            ],
            out string? fault);
        if (activity is not null)
        {
            into.Add(activity);
        }

        return fault;
    }

    private static string? Domain(string? address) => address?.IndexOf('@') is int at && at > 0 ? address.Substring(at + 1) : null;

    private static string? Time(string? text) => UtcText.TryRead(text, out DateTimeOffset time) ? UtcText.From(time) : text;

    private static string? Result(string? status) => status switch
    {
        "Delivered" => ActivityResult.Success,
        "Failed" => ActivityResult.Failure,
        _ => status,
    };

    private static string? Size(string? text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long size) && size > 0 ? text : null;
}
