namespace OutlookActivities.Engine.Report;

/// <summary>Finds the events of findings and of exposed messages by what both name: records, messages, items.</summary>
internal sealed class EventIndex
{
    private readonly Dictionary<string, List<int>> _rows = new(StringComparer.Ordinal);

    internal EventIndex(ActivityReportOptions options)
    {
        foreach (string id in (options.Findings ?? []).SelectMany(finding => finding.RecordId ?? TextList.Empty))
        {
            Want(Record(id));
        }

        foreach (ExposedMessage message in options.Exposed ?? [])
        {
            Want(KeyOf(message));
        }
    }

    internal void Add(ActivityTimelineEntry entry, int row)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        Note(Record(entry.RecordId), row);
        Note(Message(entry.Mailbox, entry.InternetMessageId), row);
        Note(Item(entry.Mailbox, entry.ActivityItemId), row);
    }

    /// <summary>The rows of a finding; where it names no records, those of its mailbox and addresses in its time.</summary>
    internal RowsOf<SuspiciousActivity> Find(SuspiciousActivity finding, ReportEvents events)
    {
        var rows = new SortedSet<int>((finding.RecordId ?? TextList.Empty).SelectMany(id => RowsAt(Record(id))));
        return new RowsOf<SuspiciousActivity>(finding, rows.Count > 0 ? [.. rows] : InTime(finding, events));
    }

    internal RowsOf<ExposedMessage> Find(ExposedMessage message) => new(message, RowsAt(KeyOf(message)));

    private static List<int> InTime(SuspiciousActivity finding, ReportEvents events)
    {
        var rows = new List<int>();
        int mailbox = events.Mailbox.Find(finding.Mailbox);
        int[] addresses = [.. (finding.ClientIP ?? TextList.Empty).Select(events.ClientIP.Find)];
        for (int row = events.FirstFrom(finding.TimeStamp.UtcTicks); row < events.Count && events.TicksAt(row) <= finding.EndTime.UtcTicks; row++)
        {
            if ((mailbox == 0 || events.Mailbox.Rows[row] == mailbox) && (addresses.Length == 0 || addresses.Contains(events.ClientIP.Rows[row])))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static string? KeyOf(ExposedMessage message) =>
        Message(message.Mailbox, message.InternetMessageId) ?? Item(message.Mailbox, message.ActivityItemId) ?? Record(message.RecordId);

    private static string? Record(string? id) => id is null ? null : "record " + id;

    private static string? Message(string? mailbox, string? id) => id is null ? null : $"message {mailbox?.ToUpperInvariant()} {id}";

    private static string? Item(string? mailbox, string? id) => id is null ? null : $"item {mailbox?.ToUpperInvariant()} {id}";

    private void Want(string? key)
    {
        if (key is not null && !_rows.ContainsKey(key))
        {
            _rows.Add(key, []);
        }
    }

    private void Note(string? key, int row)
    {
        if (key is not null && _rows.TryGetValue(key, out List<int>? rows))
        {
            rows.Add(row);
        }
    }

    private IReadOnlyList<int> RowsAt(string? key) => key is not null && _rows.TryGetValue(key, out List<int>? rows) ? rows : [];
}
