using System.Text.Json;
using System.Text.Json.Nodes;

namespace OutlookActivities.Simulator;

/// <summary>
/// The recorded case told by a tenant of today: records of the Unified Audit Log from 20 April to 25 May 2026, and a message trace of the same time. The same
/// recorded case gives the same records.
/// </summary>
public sealed class NoraLindAuditCase
{
    private NoraLindAuditCase(IReadOnlyList<SimulatedAuditRecord> records, IReadOnlyList<TracedMessage> trace)
    {
        Records = records;
        Trace = trace;
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SimulatedAuditRecord> Records { get; }

    /// <summary>A row for each message and recipient, oldest first.</summary>
    public IReadOnlyList<TracedMessage> Trace { get; }

    /// <summary>Tells it.</summary>
    /// <param name="recorded">The activities of the recorded case of 2018, of whose messages it tells.</param>
    /// <exception cref="FormatException">They are of another case.</exception>
    public static NoraLindAuditCase Create(IEnumerable<SimulatedActivity> recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        DateTimeOffset first = CaseMail.Time("2026-04-20");
        DateTimeOffset last = CaseMail.Time("2026-05-25");
        var script = new AuditScript();
        var mail = new CaseMail(script, recorded);
        new OwnersWeeks(script, mail).Write(first, last);
        new IntruderDays(script, mail).Write();
        new ServiceNoise(script, mail).Write(first, last);
        return new NoraLindAuditCase(
            [.. script.Records.Where(IsLogged).Select(record => SimulatedAuditRecord.Parse(JsonSerializer.SerializeToUtf8Bytes(record))).OrderBy(record => record.CreationTime)],
            [.. mail.All.SelectMany(message => message.Recipients.Select(recipient => TracedMessage.From(message, recipient, script)))]);
    }

    /// <summary>Tells it; null where the activities are of another case.</summary>
    /// <param name="recorded">The activities.</param>
    public static NoraLindAuditCase? TryCreate(IEnumerable<SimulatedActivity> recorded)
    {
        try
        {
            return Create(recorded);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>In a throttled stretch no access to a message is; synchronised folders are (facts B5).</summary>
    private static bool IsLogged(JsonObject record)
    {
        DateTimeOffset time = CaseMail.Time(record["CreationTime"]!.GetValue<string>());
        bool isAccess = record["Operation"]!.GetValue<string>() == "MailItemsAccessed" && record["Folders"] is not null;
        return !isAccess || time <= IntruderDays.Throttled || time > IntruderDays.Throttled.AddDays(1);
    }
}
