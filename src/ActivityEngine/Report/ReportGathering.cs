using OutlookActivities.Reasoning;

namespace OutlookActivities.Engine.Report;

/// <summary>Gathers what a report shows, of activities that come in any order.</summary>
internal sealed class ReportGathering(ActivityReportOptions options)
{
    private readonly ActivityTimelineBuilder _timeline = new(new TimelineOptions { All = true, Expand = true });
    private readonly ActivitySessionBuilder _sessions = new();
    private readonly ActivitySearchBuilder _searches = new();
    private readonly SourceFiles _sources = new();
    private readonly AddressPlaces _places = new();
    private readonly KnownAddresses _known = new(options.KnownAddresses);
    private long _count;

    internal void Add(MailboxActivity activity)
    {
        _count++;
        _timeline.Add(activity);
        _sessions.Add(activity);
        _searches.Add(activity);
        _sources.Add(activity);
        _places.Add(activity);
    }

    internal ReportContent Build(CancellationToken cancellation)
    {
        var events = new ReportEvents();
        var index = new EventIndex(options);
        var addresses = new Dictionary<string, AddressSummary>(StringComparer.Ordinal);
        var applications = new Dictionary<string, ApplicationSummary>(StringComparer.Ordinal);
        var days = new HashSet<DateTime>();
        foreach (ActivityTimelineEntry entry in _timeline.Build(cancellation))
        {
            index.Add(entry, events.Count);
            events.Add(entry);
            _ = days.Add(entry.TimeStamp.UtcDateTime.Date);
            Find(addresses, entry.ClientIP, address => new AddressSummary(address))?.Add(entry);
            Find(applications, ApplicationSummary.NameOf(entry), name => new ApplicationSummary(name))?.Add(entry);
        }

        _sources.Hash(cancellation);
        SuspiciousActivity[] findings = [.. (options.Findings ?? []).OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.TimeStamp)];
        var owners = new AddressOwners(_known, options.KnownAddresses.Count > 0, findings, days.Count);
        return new ReportContent
        {
            Title = options.Title ?? Title(events),
            WrittenAt = DateTimeOffset.UtcNow,
            Options = options,
            Events = events,
            ActivityCount = _count,
            Addresses = [.. addresses.Values.OrderByDescending(address => owners.IsSuspicious(address.Address)).ThenByDescending(address => address.Count)],
            Places = _places,
            Owners = owners,
            Applications = [.. applications.Values.OrderByDescending(application => application.Count)],
            Sessions = [.. _sessions.Build(cancellation)],
            Searches = [.. _searches.Build(cancellation)],
            Sources = _sources,
            Findings = [.. findings.Select(finding => index.Find(finding, events))],
            Exposed = [.. (options.Exposed ?? []).Select(index.Find)],
        };
    }

    private static string Title(ReportEvents events) => events.Mailbox.Texts.Count switch
    {
        1 => "Mailbox activity report",
        2 => "Mailbox activity report: " + events.Mailbox.Texts[1],
        int count => $"Activity report of {count - 1:N0} mailboxes",
    };

    private static T? Find<T>(Dictionary<string, T> items, string? key, Func<string, T> create)
        where T : class
    {
        if (key is null)
        {
            return null;
        }

        if (!items.TryGetValue(key, out T? item))
        {
            items.Add(key, item = create(key));
        }

        return item;
    }
}
