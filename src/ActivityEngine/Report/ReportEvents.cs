using System.Text.Json;

namespace OutlookActivities.Engine.Report;

/// <summary>The rows of the report's table of events, in order of time, column by column.</summary>
internal sealed class ReportEvents
{
    private static readonly long s_epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly List<long> _ticks = [];
    private readonly List<long> _lines = [];
    private readonly SparseColumn<double> _durations = new((json, value) => json.WriteNumberValue(Math.Round(value, 3)));
    private readonly SparseColumn<int> _counts = new((json, value) => json.WriteNumberValue(value));
    private readonly SparseColumn<string> _recordIds = new((json, value) => json.WriteStringValue(VisibleText.From(value)));
    private readonly SortedSet<int> _services = [];

    internal TextColumn Category { get; } = new();

    internal TextColumn ActivityIdType { get; } = new();

    internal TextColumn Mailbox { get; } = new();

    internal TextColumn UserName { get; } = new();

    internal TextColumn ClientIP { get; } = new();

    internal TextColumn ClientIPSource { get; } = new();

    internal TextColumn Client { get; } = new();

    internal TextColumn Application { get; } = new();

    internal TextColumn ClientSessionId { get; } = new();

    internal TextColumn Subject { get; } = new();

    internal TextColumn Sender { get; } = new();

    internal TextColumn ReceivedTime { get; } = new();

    internal TextColumn Folder { get; } = new();

    internal TextColumn Target { get; } = new();

    internal TextColumn Result { get; } = new();

    internal TextColumn Detail { get; } = new();

    internal TextColumn Source { get; } = new();

    internal TextColumn File { get; } = new();

    internal int Count => _ticks.Count;

    /// <summary>Whether a service did it, not a person.</summary>
    internal bool IsService(int row) => _services.Contains(row);

    internal DateTimeOffset TimeAt(int row) => new(_ticks[row], TimeSpan.Zero);

    internal long TicksAt(int row) => _ticks[row];

    internal void Add(ActivityTimelineEntry entry)
    {
        int row = _ticks.Count;
        _ticks.Add(entry.TimeStamp.UtcTicks);
        Category.Add(entry.Category);
        ActivityIdType.Add(entry.ActivityIdType);
        Mailbox.Add(entry.Mailbox);
        UserName.Add(entry.UserName);
        ClientIP.Add(entry.ClientIP);
        ClientIPSource.Add(entry.ClientIPSource);
        Client.Add(entry.Client);
        Application.Add(ApplicationSummary.NameOf(entry));
        ClientSessionId.Add(entry.ClientSessionId);
        Subject.Add(entry.Subject);
        Sender.Add(entry.Sender);
        ReceivedTime.Add(entry.ReceivedTimeUtc);
        Folder.Add(entry.Folder);
        Target.Add(entry.Target);
        Result.Add(entry.Result);
        Detail.Add(entry.Detail);
        Source.Add(entry.Source);
        File.Add(entry.File);
        _lines.Add(entry.Line);
        AddRare(entry, row);
    }

    /// <summary>The first row at or after a time.</summary>
    internal int FirstFrom(long ticks)
    {
        int place = _ticks.BinarySearch(ticks);
        if (place < 0)
        {
            return ~place;
        }

        while (place > 0 && _ticks[place - 1] == ticks)
        {
            place--;
        }

        return place;
    }

    internal void Write(Utf8JsonWriter json, CancellationToken cancellation)
    {
        json.WriteStartObject("events");
        json.WriteNumber("count", Count);
        Distances.Write(json, "time", _ticks.Select(ticks => (ticks - s_epoch) / TimeSpan.TicksPerMillisecond));
        json.WriteStartArray("shared");
        SharedColumns.Write(
            json, Count, cancellation, ("category", Category), ("activityIdType", ActivityIdType), ("detail", Detail), ("result", Result), ("folder", Folder), ("target", Target), ("source", Source), ("file", File), ("mailbox", Mailbox));
        SharedColumns.Write(
            json, Count, cancellation, ("userName", UserName), ("clientIP", ClientIP), ("clientIPSource", ClientIPSource), ("client", Client), ("application", Application), ("clientSessionId", ClientSessionId));
        SharedColumns.Write(json, Count, cancellation, ("subject", Subject), ("sender", Sender), ("receivedTime", ReceivedTime));
        json.WriteEndArray();
        Distances.Write(json, "line", _lines);
        _durations.Write(json, "duration");
        _counts.Write(json, "records");
        _recordIds.Write(json, "recordId");
        Distances.Write(json, "service", _services);
        json.WriteEndObject();
    }

    private void AddRare(ActivityTimelineEntry entry, int row)
    {
        if (entry.DurationSeconds is double seconds)
        {
            _durations.Add(row, seconds);
        }

        if (entry.Count != 1)
        {
            _counts.Add(row, entry.Count);
        }

        // File and line name a record; an id, which packs badly, is kept where they do not.
        if (entry.Line == 0 && entry.RecordId is string recordId)
        {
            _recordIds.Add(row, recordId);
        }

        if (entry.IsService)
        {
            _ = _services.Add(row);
        }
    }
}
