using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Api.GraphAuditLog;

public sealed class GraphAuditTests
{
    private const string Nora = "nora.lind@contoso.example";
    private const string Kim = "kim@contoso.example";
    private static readonly DateTimeOffset s_start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_end = s_start.AddHours(1);
    private static readonly SimulatedAuditRecord[] s_records = [.. GeneratedAuditLog.Create([Nora, Kim], 1200, 1, s_start, s_end)];

    [Fact]
    public async Task Pages_that_lead_in_a_circle_are_an_error_and_what_they_hold_is_given()
    {
        await using ApiSession api = await StartAsync();
        const string Record = """{"id":"1","auditData":{"Id":"00000000-0000-0000-0000-000000000001","CreationTime":"2026-05-01T00:10:00","Operation":"Send","Workload":"Exchange","UserId":"nora.lind@contoso.example"}}""";
        Uri? address = null;
        using var server = new CannedServer(request => request.RawUrl!.Contains("/records", StringComparison.Ordinal)
            ? $$"""{"@odata.nextLink":"{{address}}beta/security/auditLog/queries/q/records?$skiptoken=1","value":[{{Record}}]}"""
            : """{"id":"q","status":"succeeded"}""");
        address = server.Address;
        ActivityApiConnection connection = ActivityApi.Connect(ActivityService.GraphAuditLog, ActivityEnvironment.Global, server.Address, null, ApiSession.Secret("token"));

        Assert.Single(api.Read(connection, [Nora], new() { StartTime = s_start, EndTime = s_end }));
        Assert.Contains("that it gave before", Assert.Single(api.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_record_of_a_mailbox_comes_once_with_all_its_activities()
    {
        await using ApiSession api = await StartAsync();

        string[] ids = Ids(api, [Nora]);

        Assert.Equal(Held(Nora), ids);
        Assert.Empty(api.Warnings);
        Assert.Empty(api.Errors);
    }

    [Fact]
    public async Task Only_the_wanted_time_is_given_and_its_ends_belong_to_it()
    {
        await using ApiSession api = await StartAsync();
        DateTimeOffset[] times = [.. s_records.Where(record => record.UserId == Nora).Select(record => record.CreationTime)];

        DateTimeOffset[] given = [.. Read(api, [Nora], new() { StartTime = times[5], EndTime = times[20], Workloads = ["*"] }).Select(activity => activity.TimeStamp).Distinct()];

        Assert.Equal(times[5..21], given);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_records_than_a_query_gives_are_asked_for_in_halves_without_a_gap(bool endIsExclusive)
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.RecordLimit = 50;
        api.Simulator.Faults.Graph.EndIsExclusive = endIsExclusive;
        api.Simulator.Faults.Graph.PollsPerQuery = 1;

        Assert.Equal(Held(Nora), Ids(api, [Nora]));
        Assert.Contains(api.VerboseLines, line => line.Contains("number 3 over this connection; a tenant has 200 a day", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_stays_invalid_makes_the_time_be_halved_until_it_is_sound()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.BrokenPageOver = TimeSpan.FromMinutes(20);
        api.Simulator.Faults.Graph.PollsPerQuery = 1;

        Assert.Equal(Held(Nora), Ids(api, [Nora]));
        Assert.Empty(api.Errors);
    }

    [Fact]
    public async Task A_second_with_too_many_records_is_an_error_that_names_it_and_the_rest_is_given()
    {
        DateTimeOffset busy = s_start.AddSeconds(6);
        SimulatedAuditRecord[] records =
        [
            .. GeneratedAuditLog.Create([Nora], 4, 1, s_start, s_start.AddSeconds(4)),
            .. GeneratedAuditLog.Create([Nora], 9, 2, busy, busy),
            .. GeneratedAuditLog.Create([Nora], 2, 3, busy.AddSeconds(3), busy.AddSeconds(5)),
        ];
        await using ApiSession api = await ApiSession.StartAsync(new SimulatorOptions { AuditRecords = records });
        api.Simulator.Faults.Graph.RecordLimit = 5;
        api.Simulator.Faults.Graph.PollsPerQuery = 1;

        string[] ids = [.. Read(api, [Nora], new() { StartTime = s_start, EndTime = s_start.AddSeconds(15), Workloads = ["*"] }).Select(activity => activity.RecordId!).Distinct()];

        // The second before it, which is asked for with its own end, holds the busy one where the end belongs to a query.
        Assert.All(api.Errors, error => Assert.Equal(ActivityErrorId.QueryTooLarge, error.ErrorId));
        Assert.Contains(api.Errors, error => error.Message.Contains("2026-05-01T00:00:06.000Z", StringComparison.Ordinal));
        Assert.Equal(records.Where(record => record.CreationTime != busy).Select(record => record.Id).Order(), ids.Order());
    }

    [Fact]
    public async Task A_reading_that_lacks_records_is_read_again()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.RecordsMissingAtFirst = 7;

        Assert.Equal(Held(Nora), Ids(api, [Nora]));
        Assert.Empty(api.Warnings);
    }

    [Fact]
    public async Task Records_that_are_counted_and_never_come_are_told()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.RecordsMissing = 7;

        Assert.Equal(593, Ids(api, [Nora]).Length);
        Assert.Contains("counts about 600 records and gave 593: about 7 are missing", Assert.Single(api.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("cancelled")]
    [InlineData("unknownFutureValue")]
    public async Task A_query_that_does_not_succeed_is_an_error_that_says_how_it_ended(string end)
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.QueryEndsAs = end;

        Assert.Empty(Ids(api, [Nora]));

        ActivityException error = Assert.Single(api.Errors);
        Assert.Equal(ActivityErrorId.QueryFailed, error.ErrorId);
        Assert.Contains($"'{end}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("beta", "v1.0")]
    [InlineData("v1.0", "beta")]
    public async Task A_version_that_is_missing_makes_way_for_the_other(string missing, string other)
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.MissingVersion = missing;

        ActivityApiConnection connection = api.Connect(ActivityService.GraphAuditLog, missing);
        Assert.Equal(600, api.Read(connection, [Nora], Whole()).Select(activity => activity.RecordId).Distinct().Count());
        Assert.Contains($"{other} is used", Assert.Single(api.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("beta", "serviceFilters")]
    [InlineData("v1.0", "serviceFilter")]
    [InlineData("beta", "neither")]
    public async Task Whichever_filter_of_workloads_the_service_takes_only_those_are_given(string version, string taken)
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.ServiceFilter = taken;
        MailboxActivityRequest request = new() { StartTime = s_start, EndTime = s_end, Workloads = ["Exchange"] };

        string[] ids = [.. api.Read(api.Connect(ActivityService.GraphAuditLog, version), [Nora], request).Select(activity => activity.RecordId!).Distinct()];

        Assert.Equal(s_records.Where(record => record.UserId == Nora && record.Workload == "Exchange").Select(record => record.Id), ids);
    }

    [Fact]
    public async Task Types_of_the_Activities_API_ask_for_their_counterparts()
    {
        await using ApiSession api = await StartAsync();

        string[] operations = [.. Read(api, [Nora], new() { StartTime = s_start, EndTime = s_end, ActivityTypes = ["MessageSent", "delete"] })
            .Select(activity => activity.ActivityIdType).Distinct().Order()];

        Assert.Equal(["MoveToDeletedItems", "Send"], operations);
    }

    [Fact]
    public async Task Many_mailboxes_share_queries_and_are_all_there()
    {
        string[] mailboxes = [.. Enumerable.Range(0, 45).Select(i => $"user{i}@contoso.example")];
        await using ApiSession api = await ApiSession.StartAsync(new SimulatorOptions { AuditRecords = [.. GeneratedAuditLog.Create(mailboxes, 900, 1, s_start, s_end)] });
        api.Simulator.Faults.Graph.PollsPerQuery = 1;

        Assert.Equal(900, Ids(api, mailboxes).Length);
        Assert.Equal(15, api.Simulator.Requests.Count(request => request.Method == "POST"));
    }

    [Fact]
    public async Task Mailboxes_come_in_the_order_in_which_they_were_asked_for()
    {
        await using ApiSession api = await StartAsync();

        Assert.Equal([.. Held(Kim), .. Held(Nora)], Ids(api, [Kim, Nora]));
    }

    [Fact]
    public async Task A_query_that_is_there_is_picked_up_without_another_submission()
    {
        await using ApiSession api = await StartAsync();
        _ = Ids(api, [Nora]);
        string id = api.Simulator.Requests.Select(request => request.PathAndQuery.Split('/')).First(path => path.Length > 5)[5];
        api.Simulator.ClearRequests();

        string[] ids = [.. Read(api, [], new() { QueryId = id }).Select(activity => activity.RecordId!).Distinct()];

        Assert.Equal(Held(Nora), ids);
        Assert.DoesNotContain(api.Simulator.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_query_that_nobody_knows_is_an_error()
    {
        await using ApiSession api = await StartAsync();

        Assert.Empty(Read(api, [], new() { QueryId = "00000000-0000-0000-0000-000000000000" }));
        Assert.Equal(ActivityErrorId.QueryNotFound, Assert.Single(api.Errors).ErrorId);
    }

    [Fact]
    public async Task A_submission_whose_answer_is_lost_is_found_and_not_spent_twice()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Shares[Fault.DroppedConnection] = 1;
        api.Simulator.Faults.FailuresInARow = 1;

        Assert.Equal(Held(Nora), Ids(api, [Nora]));
        Assert.Single(api.Simulator.Requests, request => request.Method == "POST");
    }

    [Theory]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.BadGateway)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.GatewayTimeout)]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.DroppedConnection)]
    [InlineData(Fault.CutOffJson)]
    public async Task What_fails_twice_is_got_all_the_same(Fault fault)
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Shares[fault] = 0.3;
        api.Simulator.Faults.RetryAfter = null;
        api.Simulator.Faults.Graph.IsQueryWrapped = true;

        Assert.Equal(Held(Nora), Ids(api, [Nora]));
        Assert.Empty(api.Errors);
    }

    [Fact]
    public async Task A_missing_permission_is_an_error_that_names_it()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.IsPermissionMissing = true;

        Assert.Empty(Ids(api, [Nora]));
        ActivityException error = Assert.Single(api.Errors);
        Assert.Equal(ActivityErrorId.AccessDenied, error.ErrorId);
        Assert.Contains("AuditLogsQuery.Read.All", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_next_page_on_another_host_is_refused_and_the_token_stays_here()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.NextLinkHost = "elsewhere.example";
        api.Simulator.Faults.Graph.LargestPage = 10;

        _ = Ids(api, [Nora]);

        Assert.Equal(ActivityErrorId.RefusedHost, Assert.Single(api.Errors).ErrorId);
    }

    [Fact]
    public async Task A_quota_that_is_spent_is_an_error_that_says_how_many_there_are()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Graph.SubmissionsPerDay = 0;
        api.Simulator.Faults.RetryAfter = TimeSpan.Zero;

        _ = Ids(api, [Nora]);

        ActivityException error = Assert.Single(api.Errors);
        Assert.Equal(ActivityErrorId.QueryQuotaExceeded, error.ErrorId);
        Assert.Contains("200 a day", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_did_with_a_mailbox_is_there_when_anybody_is_asked_for()
    {
        string foreign = $$"""{"Id":"11111111-0000-0000-0000-000000000001","CreationTime":"2026-05-01T00:10:00","Operation":"Send","RecordType":2,"Workload":"Exchange","UserId":"mallory@contoso.example","MailboxOwnerUPN":"{{Nora}}"}""";
        SimulatedAuditRecord record = SimulatedAuditRecord.Parse(System.Text.Encoding.UTF8.GetBytes(foreign));
        await using ApiSession api = await ApiSession.StartAsync(new SimulatorOptions { AuditRecords = [.. s_records, record] });
        MailboxActivityRequest request = new() { StartTime = s_start, EndTime = s_end, AnyActor = true, Workloads = ["*"] };

        string?[] ids = [.. Read(api, [Nora], request).Select(activity => activity.RecordId).Distinct()];

        Assert.Contains(record.Id, ids);
        Assert.DoesNotContain(record.Id, Ids(api, [Nora]));
        Assert.Equal(601, ids.Length);
    }

    [Fact]
    public async Task No_more_than_the_first_few_are_read_of_each_mailbox()
    {
        await using ApiSession api = await StartAsync();

        Assert.Equal(10, Read(api, [Nora, Kim], new() { StartTime = s_start, EndTime = s_end, First = 5 }).Count());
    }

    [Theory]
    [InlineData("b1a7c6b0-0000-4000-8000-000000000000")]
    [InlineData("me")]
    public async Task A_mailbox_that_is_no_UPN_is_refused(string mailbox)
    {
        await using ApiSession api = await StartAsync();

        Assert.Equal(ActivityErrorId.InvalidMailbox, Assert.Throws<ActivityException>(() => Ids(api, [mailbox])).ErrorId);
    }

    private static Task<ApiSession> StartAsync() => ApiSession.StartAsync(new SimulatorOptions { AuditRecords = s_records });

    private static MailboxActivityRequest Whole() => new() { StartTime = s_start, EndTime = s_end, Workloads = ["*"] };

    private static IEnumerable<MailboxActivity> Read(ApiSession api, string[] mailboxes, MailboxActivityRequest request) =>
        api.Read(api.Connect(ActivityService.GraphAuditLog), mailboxes, request);

    private static string[] Ids(ApiSession api, string[] mailboxes) => [.. Read(api, mailboxes, Whole()).Select(activity => activity.RecordId!).Distinct()];

    private static string[] Held(string user) => [.. s_records.Where(record => record.UserId == user).OrderBy(record => record.CreationTime).Select(record => record.Id)];
}
