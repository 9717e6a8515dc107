using OutlookActivities.Reasoning;
using OutlookActivities.Tests.Activities;

namespace OutlookActivities.Tests.Reasoning.Suspicion;

/// <summary>A log for the rules, in minutes after noon: usual days before it, and what a test plants.</summary>
internal sealed class Case
{
    internal const string Nora = "nora.lind@contoso.example";
    internal const string Tom = "tom.adler@contoso.example";
    internal const string Home = "198.51.100.20";
    internal const string Elsewhere = "203.0.113.7";
    internal const string Edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0";
    internal const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0";

    private static readonly DateTimeOffset s_noon = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly List<MailboxActivity> _activities = [];
    private int _records;

    internal IReadOnlyList<MailboxActivity> Activities => _activities;

    /// <summary>Two sign-ins a day in the ten days before.</summary>
    internal Case Usual(string user = Nora, string address = Home, string agent = Edge)
    {
        for (int day = -10; day < 0; day++)
        {
            SignIn(day * 1440, user, address, agent: agent);
            SignIn((day * 1440) + 120, user, address, agent: agent);
        }

        return this;
    }

    /// <summary>A sign-in, with an error's number where it did not succeed.</summary>
    internal Case SignIn(
        double minutes, string user = Nora, string address = Home, string? error = null, string? session = null, string agent = Edge, ActivityLocation? location = null)
    {
        SignInError? known = SignInError.Find(error);
        return Add(minutes, error is null or "50140" ? "UserLoggedIn" : "UserLoginFailed", user, session, location: location, details: new ActivityDetails
        {
            UserName = user,
            ClientIP = address,
            UserAgent = agent,
            Client = ClientName.From(agent),
            Result = error is null ? "Success" : known?.Result ?? "Failure",
            Detail = error is null ? null : $"{known?.Words}; Error ({error})",
        });
    }

    /// <summary>Something that was done.</summary>
    internal Case Act(
        double minutes,
        string operation,
        string? detail = null,
        string? target = null,
        string? by = Nora,
        string? address = Home,
        string? session = null,
        string? mailbox = Nora,
        string? category = null,
        string? application = null,
        string? subject = null,
        string? message = null,
        string? folder = null,
        string? query = null,
        string result = "Success",
        int recipients = 0,
        string? objectId = null,
        string? agent = null,
        bool isService = false,
        bool isThrottled = false,
        bool isBackEnd = false,
        string? accessType = null) =>
        Add(minutes, operation, mailbox, session, category, objectId, details: new ActivityDetails
        {
            UserName = by,
            ClientIP = address,
            Client = ClientName.From(agent),
            UserAgent = agent,
            Result = result,
            Target = target,
            Detail = detail,
            ApplicationId = application,
            Subject = subject,
            InternetMessageId = message,
            Folder = folder,
            Query = query,
            Recipients = recipients == 0 ? null : new TextList([.. Enumerable.Range(0, recipients).Select(number => $"r{number}@fabrikam.example")]),
            IsService = isService,
            IsThrottled = isThrottled,
            HasBackEndAddress = isBackEnd,
            AccessType = accessType,
        });

    /// <summary>An activity of the log of 2018.</summary>
    internal Case Of2018(double minutes, string type, string? session = null, string? item = null, string app = "Web", params (string Name, string? Value)[] properties)
    {
        _activities.Add(new MailboxActivity(new TestRecord(type, properties) { Time = s_noon.AddMinutes(minutes), Session = session, Item = item, App = app, InMailbox = Nora }));
        return this;
    }

    internal SuspiciousActivity[] Find(params string[] rules) => Find(new SuspicionOptions { Rules = rules.Length == 0 ? null : rules });

    internal SuspiciousActivity[] Find(SuspicionOptions options)
    {
        var finder = new SuspiciousActivityFinder(options);
        foreach (MailboxActivity activity in _activities)
        {
            finder.Add(activity);
        }

        return [.. finder.Find(CancellationToken.None)];
    }

    internal Case Reversed()
    {
        var other = new Case();
        other._activities.AddRange(_activities.AsEnumerable().Reverse());
        return other;
    }

    private Case Add(
        double minutes, string operation, string? mailbox, string? session, string? category = null, string? objectId = null, ActivityLocation? location = null, ActivityDetails? details = null)
    {
        _activities.Add(new MailboxActivity(new TestRecord(operation)
        {
            Time = s_noon.AddMinutes(minutes),
            Audited = details,
            Record = $"record-{++_records}",
            Session = session,
            App = null,
            InMailbox = mailbox,
            InCategory = category,
            Object = objectId,
        })
        {
            Location = location,
        });
        return this;
    }
}
