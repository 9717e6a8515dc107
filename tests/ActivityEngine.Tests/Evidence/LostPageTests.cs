using System.Globalization;
using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Evidence;

/// <summary>A page that cannot be had, however often it is asked for: the rest is given, and a run that is gone on with asks for it again.</summary>
public sealed class LostPageTests : IDisposable
{
    private const string Nora = "nora.lind@contoso.example";
    private const string Kim = "kim@contoso.example";
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "evidence-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Of_the_Activities_API_one_mailbox_breaks_off_and_is_gone_on_with()
    {
        string[] names = ["user1@contoso.example", "user2@contoso.example", "user3@contoso.example"];
        await using ApiSession api = await StartAsync(new SimulatorOptions { Mailboxes = [.. names.Select((name, i) => SimulatedMailbox.Generate(name, i == 1 ? 20_000 : 500, i))] });
        var request = new MailboxActivityRequest { All = true, PageSize = 100, EvidencePath = _folder, Resume = true };
        List<string> given = [];
        foreach (MailboxActivity activity in api.Read(api.Connection, names, request))
        {
            given.Add(Id(activity));
            api.Simulator.Faults.LostAddress = given.Count == 1_000 ? "user2" : api.Simulator.Faults.LostAddress;
        }

        ActivityException error = Assert.Single(api.Errors);
        Assert.Equal((ActivityErrorId.DownloadIncomplete, "user2@contoso.example"), (error.ErrorId, (string?)error.Target));
        Assert.Contains(" received, up to 2018-", error.Message, StringComparison.Ordinal);
        Assert.Equal((500, 500), (given.Count(id => id.StartsWith(names[0], StringComparison.Ordinal)), given.Count(id => id.StartsWith(names[2], StringComparison.Ordinal))));
        Assert.InRange(given.Count, 1_500, 20_999);

        string[] whole = [.. api.Simulator.Mailboxes.SelectMany(mailbox => mailbox.Activities.Select(activity => $"{mailbox.Address} {activity.Id}"))];
        AssertGoneOnWith(api, () => [.. api.Read(api.Connection, names, request).Select(Id)], whole);
    }

    [Fact]
    public async Task Of_an_audit_query_the_error_names_mailbox_and_time_and_the_query_is_not_submitted_again()
    {
        DateTimeOffset start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
        SimulatedAuditRecord[] records = [.. GeneratedAuditLog.Create([Nora], 600, 1, start, start.AddHours(1)), .. GeneratedAuditLog.Create([Kim], 40, 2, start, start.AddHours(1))];
        await using ApiSession api = await StartAsync(new SimulatorOptions { AuditRecords = records });
        api.Simulator.Faults.Graph.PollsPerQuery = 1;
        api.Simulator.Faults.Graph.LargestPage = 100;
        api.Simulator.Faults.LostAddress = "skiptoken=";
        var request = new MailboxActivityRequest { StartTime = start, EndTime = start.AddHours(1), Workloads = ["*"], EvidencePath = _folder, Resume = true };
        ActivityApiConnection connection = api.Connect(ActivityService.GraphAuditLog);

        string[] given = Ids(api, connection, request);

        ActivityException error = Assert.Single(api.Errors);
        Assert.Equal((ActivityErrorId.DownloadIncomplete, $"'{Nora}'"), (error.ErrorId, (string?)error.Target));
        Assert.Contains($"'{Nora}' for 2026-05-01T00:00:00.000Z", error.Message, StringComparison.Ordinal);
        Assert.Equal(records.Where(record => record.UserId == Kim).Select(record => record.Id).Order(), given[100..].Order());

        int submissions = api.Simulator.Requests.Count(sent => sent.Method == "POST");
        AssertGoneOnWith(api, () => Ids(api, connection, request), [.. records.OrderBy(record => record.UserId == Kim).ThenBy(record => record.CreationTime).Select(record => record.Id)]);
        Assert.Equal(submissions, api.Simulator.Requests.Count(sent => sent.Method == "POST"));
    }

    [Fact]
    public async Task Of_a_query_in_halves_the_other_half_is_given()
    {
        DateTimeOffset start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
        SimulatedAuditRecord[] records =
        [
            .. GeneratedAuditLog.Create([Nora], 300, 1, start, start.AddMinutes(29)), .. GeneratedAuditLog.Create([Nora], 90, 2, start.AddMinutes(31), start.AddHours(1)),
        ];
        await using ApiSession api = await StartAsync(new SimulatorOptions { AuditRecords = records });
        api.Simulator.Faults.Graph.PollsPerQuery = 1;
        api.Simulator.Faults.Graph.LargestPage = 100;
        api.Simulator.Faults.Graph.RecordLimit = 350;
        api.Simulator.Faults.LostAddress = "skiptoken=";
        var request = new MailboxActivityRequest { StartTime = start, EndTime = start.AddHours(1), Workloads = ["*"], EvidencePath = _folder, Resume = true };
        ActivityApiConnection connection = api.Connect(ActivityService.GraphAuditLog);

        Assert.Equal(190, Ids(api, connection, request).Length);
        Assert.Equal(ActivityErrorId.DownloadIncomplete, Assert.Single(api.Errors).ErrorId);

        AssertGoneOnWith(api, () => Ids(api, connection, request), [.. records.OrderBy(record => record.CreationTime).Select(record => record.Id)]);
    }

    [Theory]
    [InlineData("list", "A list of Audit.Exchange from ")]
    [InlineData("page", "A list of Audit.Exchange from ")]
    [InlineData("blob", "Content ")]
    public async Task Of_the_audit_feed_the_error_names_what_is_missing_and_the_rest_is_given(string lost, string named)
    {
        SimulatedAuditRecord[] records = [.. GeneratedAuditLog.Create([Nora, Kim], 1_200, 1, s_now.AddDays(-5), s_now.AddHours(-3))];
        await using ApiSession api = await StartAsync(new SimulatorOptions { AuditRecords = records });
        api.Simulator.Faults.Management.BlobSize = 20;
        api.Simulator.Faults.Management.PageSize = 3;
        ActivityApiConnection connection = ActivityApi.Connect(
            ActivityService.ManagementActivity, ActivityEnvironment.Global, api.Simulator.BaseUri, null, ApiSession.Secret(api.Simulator.AccessToken), SimulatorOptions.DefaultTenant);
        var request = new MailboxActivityRequest { StartTime = s_now.AddDays(-6), Workloads = ["Exchange", "AzureActiveDirectory"] };
        string[] whole = Ids(api, connection, request);
        string day = s_now.AddDays(-3).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        string[] asked = [.. api.Simulator.Requests.Select(sent => sent.PathAndQuery)];
        api.Simulator.Faults.LostAddress = lost switch
        {
            "list" => $"contentType=Audit.Exchange&startTime={day}",
            "page" => asked.First(path => path.Contains($"contentType=Audit.Exchange&startTime={day}", StringComparison.Ordinal) && path.Contains("nextPage=3", StringComparison.Ordinal)),
            _ => asked.Where(path => path.Contains("/audit/", StringComparison.Ordinal)).ElementAt(7).Split('?')[0],
        };
        request = new() { StartTime = request.StartTime, Workloads = request.Workloads, EvidencePath = _folder, Resume = true };
        string[] given = Ids(api, connection, request);

        ActivityException error = Assert.Single(api.Errors);
        Assert.Equal(ActivityErrorId.DownloadIncomplete, error.ErrorId);
        Assert.StartsWith(named, error.Message, StringComparison.Ordinal);
        Assert.InRange(given.Length, 900, 1_180);

        AssertGoneOnWith(api, () => Ids(api, connection, request), whole);
    }

    private static async Task<ApiSession> StartAsync(SimulatorOptions options)
    {
        ApiSession api = await ApiSession.StartAsync(options);
        api.Simulator.Faults.RetryAfter = TimeSpan.Zero;
        return api;
    }

    private void AssertGoneOnWith(ApiSession api, Func<string[]> run, string[] whole)
    {
        EvidenceResult before = ActivityEvidence.Test(_folder, api, default).Last();
        Assert.Equal((EvidenceState.Unfinished, true), (before.State, before.IsValid));
        int errors = api.Errors.Count;
        api.Simulator.Faults.LostAddress = null;

        Assert.Equal(whole, run());

        Assert.Equal(errors, api.Errors.Count);
        Assert.Equal(EvidenceState.Valid, ActivityEvidence.Test(_folder, api, default).Last().State);
    }

    private static string Id(MailboxActivity activity) => $"{activity.Mailbox} {activity.Id}";

    private static string[] Ids(ApiSession api, ActivityApiConnection connection, MailboxActivityRequest request) =>
        [.. api.Read(connection, [Nora, Kim], request).Select(activity => activity.RecordId!).Distinct()];
}
