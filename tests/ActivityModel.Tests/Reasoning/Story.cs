using OutlookActivities.Reasoning;
using OutlookActivities.Tests.Activities;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>A log written down for a test: seconds after noon, type, and what else matters.</summary>
internal sealed class Story
{
    private readonly List<MailboxActivity> _activities = [];

    internal static DateTimeOffset Noon { get; } = new(2018, 5, 16, 12, 0, 0, TimeSpan.Zero);

    internal IReadOnlyList<MailboxActivity> Activities => _activities;

    internal Story At(
        double seconds,
        string type,
        string? item = null,
        string? session = null,
        string? app = "Web",
        string? mailbox = "victim@contoso.example",
        params (string Name, string? Value)[] properties)
    {
        var record = new TestRecord(type, properties) { Time = Noon.AddMilliseconds(Math.Round(seconds * 1000)), Item = item, Session = session, App = app, InMailbox = mailbox };
        _activities.Add(new MailboxActivity(record));
        return this;
    }

    internal Story Logon(
        double seconds, string? address, string? session = null, string app = "Web", string result = "Success", string mailbox = "victim@contoso.example") =>
        At(seconds, "ServerLogon", null, session, app, mailbox,
            ("UserName", "Nora Lind"), ("ClientIP", address), ("Result", result), ("UserAgent", "Mozilla/5.0 (Windows NT 10.0) Firefox/60.0"));

    /// <summary>An activity of an audit record.</summary>
    internal Story Audited(
        double seconds, string operation, ActivityDetails details, string? record = null, string? session = null, string mailbox = "victim@contoso.example")
    {
        _activities.Add(new MailboxActivity(new TestRecord(operation)
        {
            Time = Noon.AddSeconds(seconds), Audited = details, Record = record, Session = session, App = null, InMailbox = mailbox,
        }));
        return this;
    }

    internal ActivityTimelineEntry[] Timeline(TimelineOptions options)
    {
        var builder = new ActivityTimelineBuilder(options);
        foreach (MailboxActivity activity in _activities)
        {
            builder.Add(activity);
        }

        return [.. builder.Build(CancellationToken.None)];
    }

    internal ActivityTimelineEntry[] Timeline(bool all = false, params string[] categories)
    {
        var builder = new ActivityTimelineBuilder(new TimelineOptions { All = all, Categories = categories });
        foreach (MailboxActivity activity in _activities)
        {
            builder.Add(activity);
        }

        return [.. builder.Build(CancellationToken.None)];
    }

    internal ActivityTimelineEntry[] Streamed(bool all = false, params string[] categories)
    {
        var stream = new ActivityTimelineStream(new TimelineOptions { All = all, Categories = categories });
        var entries = new List<ActivityTimelineEntry>();
        foreach (MailboxActivity activity in _activities)
        {
            entries.AddRange(stream.Add(activity));
        }

        entries.AddRange(stream.End());
        return [.. entries];
    }

    /// <summary>The same log as an old retriever might have written it.</summary>
    internal Story Shuffled(int seed)
    {
        var random = new Random(seed);
        var story = new Story();
        story._activities.AddRange(_activities.OrderBy(_ => random.Next()));
        return story;
    }
}
