using System.Globalization;
using System.Text;

namespace OutlookActivities.Simulator;

/// <summary>The files that an administrator's Export-Csv makes of Search-UnifiedAuditLog and of Get-MessageTraceV2: UTF-8, LF, every value in quotes.</summary>
public static class AuditSampleCsv
{
    private const string TimeFormat = "M/d/yyyy h:mm:ss tt";

    /// <summary>As Search-UnifiedAuditLog gives them, newest first.</summary>
    /// <param name="records">In any order.</param>
    /// <param name="stream">Stays open.</param>
    public static void WriteRecords(IEnumerable<SimulatedAuditRecord> records, Stream stream)
    {
        SimulatedAuditRecord[] newest = [.. records.OrderByDescending(record => record.CreationTime)];
        using StreamWriter writer = Open(stream);
        Write(writer, "RecordType", "CreationDate", "UserIds", "Operations", "AuditData", "ResultIndex", "ResultCount", "Identity", "IsValid", "ObjectState");
        for (int i = 0; i < newest.Length; i++)
        {
            SimulatedAuditRecord record = newest[i];
            Write(
                writer,
                AuditNames.RecordType(record.RecordType),
                record.CreationTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
                record.UserId,
                record.Operation,
                Encoding.UTF8.GetString(record.Json.Span),
                Text(i + 1),
                Text(newest.Length),
                record.Id,
                "True",
                "Unchanged");
        }
    }

    /// <summary>As Get-MessageTraceV2 gives them, newest first.</summary>
    /// <param name="trace">In any order.</param>
    /// <param name="stream">Stays open.</param>
    public static void WriteTrace(IEnumerable<TracedMessage> trace, Stream stream)
    {
        using StreamWriter writer = Open(stream);
        Write(writer, "Received", "SenderAddress", "RecipientAddress", "Subject", "Status", "ToIP", "FromIP", "Size", "MessageId", "MessageTraceId");
        foreach (TracedMessage message in trace.OrderByDescending(message => message.Received))
        {
            Write(
                writer,
                message.Received.ToString(TimeFormat, CultureInfo.InvariantCulture),
                message.Sender,
                message.Recipient,
                message.Subject,
                "Delivered",
                message.ToIP,
                message.FromIP,
                Text(message.Size),
                message.MessageId,
                message.TraceId);
        }
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Write(StreamWriter writer, params string[] values) =>
        writer.WriteLine(string.Join(',', values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
}
