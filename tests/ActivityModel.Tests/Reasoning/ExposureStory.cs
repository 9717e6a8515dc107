using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>Shorthand for the tests of exposed messages: what an intruder's record says, and what comes of a story.</summary>
internal static class ExposureStory
{
    internal const string Intruder = "203.0.113.7";
    internal const string Owner = "198.51.100.20";
    internal const string WebApp = "9199bf20-a13f-4107-85dc-02114787ef48";

    internal static readonly ActivityDetails Bind = new()
    {
        AccessType = "Bind", ClientIP = Intruder, UserName = "victim@contoso.example", ApplicationId = WebApp, Folder = @"\Inbox", FolderId = "folder-inbox",
    };

    internal static readonly ActivityDetails Sync = Bind with { AccessType = "Sync", Folder = "Inbox" };

    internal static Story Bound(this Story story, double seconds, string message, string? address = Intruder, string? session = null, string? record = null) =>
        story.Audited(seconds, "MailItemsAccessed", Bind with { InternetMessageId = message, ClientIP = address }, record ?? message, session);

    internal static ExposedMessage[] Exposed(this Story story, ContextClause? clause = null, bool includeSession = false, bool includeService = false, double? from = null, double? until = null)
    {
        var builder = new ExposureBuilder(new ExposureContext
        {
            Clauses = clause is null ? [] : [clause],
            IncludeSession = includeSession,
            IncludeService = includeService,
            StartTime = from is null ? DateTimeOffset.MinValue : Story.Noon.AddSeconds(from.Value),
            EndTime = until is null ? DateTimeOffset.MaxValue : Story.Noon.AddSeconds(until.Value),
        });
        foreach (MailboxActivity activity in story.Activities)
        {
            builder.Add(activity);
        }

        return [.. builder.Build(CancellationToken.None)];
    }

    internal static ExposedMessage[] ExposedTo(this Story story, string address, bool includeSession = false) =>
        story.Exposed(From(address), includeSession);

    internal static ContextClause From(params string[] addresses) => new() { Addresses = [.. addresses.Select(address => AddressRange.Read(address)!)] };

    internal static ContextClause In(params string[] sessions) => new() { Sessions = new HashSet<string>(sessions, StringComparer.OrdinalIgnoreCase) };
}
