using System.Text.Json;

namespace OutlookActivities.Engine.Report.Html;

/// <summary>The tables of a report: what each shows, in which order.</summary>
internal sealed class ReportTables
{
    private static readonly HashSet<string> s_changes = new(StringComparer.Ordinal)
    {
        ActivityCategory.Rule, ActivityCategory.Forwarding, ActivityCategory.Permission, ActivityCategory.Application, ActivityCategory.Account,
    };

    internal ReportTables(ReportContent content, RowLists lists)
    {
        ReportEvents events = content.Events;
        Addresses = new("addresses", "Activity by client IP", content.Addresses,
        [
            new("Client IP", address => address.Address, "address", NamesRow: true),
            new("Country, network", address => content.PlaceOf(address.Address)),
            new("Owner\u2019s?", content.Owners.Describe, "middle"),
            new("Activities", address => Words.Number(address.Count), "number"),
            new("Failed logons", address => Some(address.FailedLogons), "number"),
            new("First (UTC)", address => Words.Time(address.First), "time"),
            new("Last (UTC)", address => Words.Time(address.Last), "time"),
            new("Clients", address => address.Clients, "reason"),
            new("Users", address => address.Users),
            new("What", address => address.Work, "reason"),
            new("By preceding logon", address => Some(address.LikelyCount), "number"),
        ])
        { Show = address => ($"clientIP:{events.ClientIP.Find(address.Address)}", address.Address) };
        Sessions = new("sessions", "Sessions", content.Sessions,
        [
            new("Start (UTC)", session => Words.Time(session.StartTime), "time"),
            new("Lasted", session => Words.Span(session.EndTime - session.StartTime), "number"),
            new("Client IP", session => session.ClientIP?.ToString(), "address"),
            new("Client", session => session.Client?.ToString(), "middle"),
            new("User", session => session.UserName),
            new("Activities", session => Words.Number(session.ActivityCount), "number"),
            new("What", SessionWork, "wide"),
            new("Session", session => session.ClientSessionId, "id", NamesRow: true),
        ])
        { Show = session => ($"clientSessionId:{events.ClientSessionId.Find(session.ClientSessionId)}", session.ClientSessionId) };
        Applications = new("applications", "Applications", content.Applications,
        [
            new("Application", application => application.Name, NamesRow: true),
            new("Activities", application => Words.Number(application.Count), "number"),
            new("First (UTC)", application => Words.Time(application.First), "time"),
            new("Last (UTC)", application => Words.Time(application.Last), "time"),
            new("Clients", application => application.Clients, "wide"),
            new("Client IPs", application => application.Addresses, "wide"),
        ])
        { Show = application => ($"application:{events.Application.Find(application.Name)}", application.Name) };
        Changes = new("changes", "Changes to rules, forwarding, permissions, applications and accounts", ChangesOf(events),
        [
            new("Time (UTC)", row => Words.Time(events.TimeAt(row)), "time"),
            new("What", row => events.ActivityIdType.Texts[events.ActivityIdType.Rows[row]]),
            new("Changed", row => events.Target.Texts[events.Target.Rows[row]], "wide"),
            new("In words", row => events.Detail.Texts[events.Detail.Rows[row]], "wide"),
            new("By", row => events.UserName.Texts[events.UserName.Rows[row]]),
            new("Client IP", row => events.ClientIP.Texts[events.ClientIP.Rows[row]], "address"),
            new("Result", row => events.Result.Texts[events.Result.Rows[row]]),
        ]);
        Dictionary<ExposedMessage, string?> exposed = content.Exposed.ToDictionary(message => message.Item, message => lists.Add(message.Rows));
        Exposed = new("exposed", "Exposed messages", [.. content.Exposed.Select(message => message.Item)],
        [
            new("Certainty", message => message.Certainty.ToString(), "mark"),
            new("How", message => message.Access.ToString()),
            new("Subject", message => message.Subject, "wide", NamesRow: true),
            new("Sender", message => message.Sender),
            new("First (UTC)", message => Words.Time(message.FirstAccess), "time"),
            new("Last (UTC)", message => Words.Time(message.LastAccess), "time"),
            new("Received (UTC)", message => message.ReceivedTime is DateTimeOffset received ? Words.Time(received) : null, "time"),
            new("Folder", message => message.Folder),
            new("Records", message => Words.Number(message.AccessCount), "number"),
            new("Client IP", message => message.ClientIP?.ToString(), "address"),
            new("Mailbox", message => message.Mailbox),
            new("Why", message => message.Reason, "reason"),
            new("Message-ID", message => message.InternetMessageId, "id"),
        ])
        { Show = message => exposed[message] is string key ? (key, message.Subject ?? message.InternetMessageId ?? message.Folder ?? "this message") : null };
        Gaps = new("gaps", "Gaps", content.Options.Gaps ?? [],
        [
            new("Kind", gap => Words.Rule(gap.Kind)),
            new("From (UTC)", gap => gap.StartTime is DateTimeOffset start ? Words.Time(start) : "always", "time"),
            new("To (UTC)", gap => gap.EndTime is DateTimeOffset end ? Words.Time(end) : "open", "time"),
            new("Mailbox", gap => gap.Mailbox ?? gap.UserName),
            new("Why", gap => gap.Reason, "reason"),
        ]);
        Sources = new("sources", "Sources", [.. content.Sources.All],
        [
            new("Source", source => source.Path ?? "given as objects, not read from a file by this module", "wide"),
            new("Log", source => source.Log),
            new("Activities", source => Words.Number(source.Count), "number"),
            new("SHA-256", Hash, "id"),
        ]);
    }

    internal ReportTable<AddressSummary> Addresses { get; }

    internal ReportTable<ActivitySession> Sessions { get; }

    internal ReportTable<ApplicationSummary> Applications { get; }

    internal ReportTable<int> Changes { get; }

    internal ReportTable<ExposedMessage> Exposed { get; }

    internal ReportTable<ActivityGap> Gaps { get; }

    internal ReportTable<SourceFile> Sources { get; }

    /// <summary>Those that are too long for HTML, as data.</summary>
    internal void WriteData(Utf8JsonWriter json)
    {
        json.WriteStartObject("tables");
        foreach (IReportTable table in (IReportTable[])[Addresses, Sessions, Applications, Changes, Exposed, Gaps, Sources])
        {
            if (table.IsLong)
            {
                table.WriteData(json);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>What people changed; services change something every night.</summary>
    private static List<int> ChangesOf(ReportEvents events)
    {
        var rows = new List<int>();
        for (int row = 0; row < events.Count; row++)
        {
            if (s_changes.Contains(events.Category.Texts[events.Category.Rows[row]]) && !events.IsService(row))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static string? Hash(SourceFile source) =>
        source.Path is null ? null
        : source.Hash is null ? "not there, or not readable, when the report was written"
        : source.IsPart ? source.Hash + " (of the archive)"
        : source.Hash;

    private static string? Some(int number) => number == 0 ? null : Words.Number(number);

    private static string SessionWork(ActivitySession session) => string.Join(", ", new (int Count, string What)[]
    {
        (session.LogonCount, "Logon"), (session.FailedLogonCount, "failed Logon"), (session.ReadCount, ActivityCategory.Read), (session.AccessCount, ActivityCategory.Access),
        (session.SyncCount, ActivityCategory.Sync), (session.SearchCount, ActivityCategory.Search), (session.AttachmentCount, ActivityCategory.Attachment), (session.LinkCount, ActivityCategory.Link),
        (session.DraftCount, ActivityCategory.Draft), (session.SendCount, ActivityCategory.Send), (session.ReplyCount, ActivityCategory.Reply), (session.ForwardCount, ActivityCategory.Forward),
        (session.MoveCount, ActivityCategory.Move), (session.DeleteCount, ActivityCategory.Delete), (session.MarkCount, ActivityCategory.Mark), (session.RuleCount, ActivityCategory.Rule),
        (session.FolderCount, ActivityCategory.Folder), (session.FileCount, ActivityCategory.File), (session.CalendarCount, ActivityCategory.Calendar), (session.OtherCount, ActivityCategory.Other),
    }.Where(part => part.Count > 0).Select(part => $"{Words.Number(part.Count)} {part.What}"));
}
