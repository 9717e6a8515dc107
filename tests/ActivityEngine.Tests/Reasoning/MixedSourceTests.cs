using ActivityEngine.Tests.Readers;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Reasoning;

namespace ActivityEngine.Tests.Reasoning;

/// <summary>One case that lies in four logs: the old one of 2018, the audit log, a message trace and the sign-ins. All invented.</summary>
public sealed class MixedSourceTests : IDisposable
{
    private const string Nora = "nora.lind@contoso.example";
    private const string Session = "6f0b0c1e-0000-4000-8000-000000000001";

    private const string Typed = """
        TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties
        2024-03-05T09:30:00.000Z,Web,Logon,,,11111111-0000-4000-8000-000000000001,{'IPAddress': '192.0.2.44'}
        2024-03-05T09:31:44.548Z,Web,SearchSuggestionsDisplay,,,11111111-0000-4000-8000-000000000001,{'SuggestionStimulus': 'p'}
        2024-03-05T09:31:50.000Z,Web,SearchSuggestionsDisplay,,,11111111-0000-4000-8000-000000000001,{'SuggestionStimulus': 'pay'}

        """;

    private const string Audit = """
        {"CreationTime":"2024-03-05T09:40:00","Id":"00000000-0000-4000-8000-000000000001","Operation":"UserLoggedIn","UserId":"nora.lind@contoso.example","ActorIpAddress":"203.0.113.7","ErrorNumber":"0","DeviceProperties":[{"Name":"SessionId","Value":"6f0b0c1e-0000-4000-8000-000000000001"}]}
        {"CreationTime":"2024-03-05T09:41:00","Id":"00000000-0000-4000-8000-000000000002","Operation":"SearchQueryInitiatedExchange","UserId":"nora.lind@contoso.example","MailboxOwnerUPN":"nora.lind@contoso.example","ClientIPAddress":"203.0.113.7","SessionId":"6f0b0c1e-0000-4000-8000-000000000001","QueryText":"invoice"}
        {"CreationTime":"2024-03-05T09:41:17","Id":"00000000-0000-4000-8000-000000000003","Operation":"MailItemsAccessed","UserId":"nora.lind@contoso.example","MailboxOwnerUPN":"nora.lind@contoso.example","SessionId":"6f0b0c1e-0000-4000-8000-000000000001","OperationCount":2,"OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Id":"LgA1","Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@fabrikam.example>"},{"InternetMessageId":"<2@fabrikam.example>"}]}]}
        {"CreationTime":"2024-03-05T09:44:02","Id":"00000000-0000-4000-8000-000000000004","Operation":"New-InboxRule","UserId":"nora.lind@contoso.example","ObjectId":"nora.lind\\.","SessionId":"6f0b0c1e-0000-4000-8000-000000000001","Parameters":[{"Name":"Name","Value":"."},{"Name":"ForwardTo","Value":"x@fabrikam.example"}]}

        """;

    private const string Trace = "Received,SenderAddress,RecipientAddress,Subject,Status,FromIP,ToIP,Size,MessageId,MessageTraceId\n"
        + "2024-03-05T08:00:00Z,billing@fabrikam.example,nora.lind@contoso.example,Invoice 88,Delivered,198.51.100.9,,900,<1@fabrikam.example>,t1\n";

    private const string SignIns = """
        [{"id":"r1","createdDateTime":"2024-03-05T09:39:58Z","userPrincipalName":"nora.lind@contoso.example","ipAddress":"203.0.113.7","sessionId":"6f0b0c1e-0000-4000-8000-000000000001","status":{"errorCode":0},"location":{"city":"Oslo","countryOrRegion":"NO"}}]
        """;

    private readonly ReadingFolder _folder = new();
    private readonly MailboxActivity[] _activities;

    public MixedSourceTests()
    {
        // As a folder gives them: the rule before what completes its mailbox, and in no order of time.
        (string Name, string Content)[] files = [("1.jsonl", Audit), ("2.csv", Typed), ("3.json", SignIns), ("4.csv", Trace)];
        foreach ((string name, string content) in files)
        {
            _folder.Write(name, content);
        }

        var told = new Readers.Audit.Audited();
        _activities = [.. ActivityFile.Read(_folder.Path, Nora, ActivitySelection.All, told.History, told, CancellationToken.None)];
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_sources_are_there() =>
        Assert.Equal(
            [("ActivitiesApi", 3), ("MessageTrace", 1), ("SignInLog", 1), ("UnifiedAuditLog", 5)],
            _activities.GroupBy(activity => activity.Source).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())));

    [Fact]
    public void The_timeline_names_a_message_by_the_trace_and_lends_the_sessions_address()
    {
        var builder = new ActivityTimelineBuilder(new TimelineOptions { Expand = true });
        foreach (MailboxActivity activity in _activities)
        {
            builder.Add(activity);
        }

        ActivityTimelineEntry[] entries = [.. builder.Build(CancellationToken.None)];
        ActivityTimelineEntry accessed = entries.Single(entry => entry.InternetMessageId == "<1@fabrikam.example>" && entry.Category == "Access");

        Assert.Equal(("Invoice 88", "billing@fabrikam.example", "203.0.113.7", "Session"), (accessed.Subject, accessed.Sender, accessed.ClientIP, accessed.ClientIPSource));
        Assert.Equal((Nora, "203.0.113.7", "Session"), entries.Where(entry => entry.Category == "Rule").Select(entry => (entry.Mailbox, entry.ClientIP, entry.ClientIPSource)).Single());
        Assert.Equal(entries.Select(entry => entry.TimeUtc).Order(StringComparer.Ordinal), entries.Select(entry => entry.TimeUtc));
        Assert.All(entries, entry => Assert.Equal(Nora, entry.Mailbox));
    }

    [Fact]
    public void A_session_is_one_over_sign_ins_and_audit_records_and_the_old_logs_is_another()
    {
        var builder = new ActivitySessionBuilder();
        foreach (MailboxActivity activity in _activities)
        {
            builder.Add(activity);
        }

        ActivitySession[] sessions = [.. builder.Build(CancellationToken.None)];
        ActivitySession stolen = sessions[1];

        Assert.Equal(2, sessions.Length);
        Assert.Equal((Nora, Session, Nora, "203.0.113.7"), (stolen.Mailbox, stolen.ClientSessionId, stolen.UserName, stolen.ClientIP!.ToString()));
        Assert.Equal((2, 2, 1, 1), (stolen.LogonCount, stolen.AccessCount, stolen.SearchCount, stolen.RuleCount));
        Assert.Equal(("2024-03-05T09:39:58.000Z", "2024-03-05T09:44:02.000Z"), (stolen.StartTimeUtc, stolen.EndTimeUtc));
        Assert.Equal((1, 2, "192.0.2.44"), (sessions[0].LogonCount, sessions[0].SearchCount, sessions[0].ClientIP!.ToString()));
        Assert.Equal(1, builder.WithoutSessionCount);
    }

    [Fact]
    public void Typing_of_the_old_log_and_a_search_of_the_audit_log_are_two_searches()
    {
        var builder = new ActivitySearchBuilder();
        foreach (MailboxActivity activity in _activities)
        {
            builder.Add(activity);
        }

        ActivitySearch[] searches = [.. builder.Build(CancellationToken.None)];

        Assert.Equal(
            [("pay", 2, "ActivitiesApi", "192.0.2.44", "Session"), ("invoice", 1, "UnifiedAuditLog", "203.0.113.7", "Record")],
            searches.Select(search => (search.Query!, search.KeystrokeCount, search.Source, search.ClientIP!, search.ClientIPSource)));
        Assert.Equal([false, true], searches.Select(search => search.Executed));
    }
}
