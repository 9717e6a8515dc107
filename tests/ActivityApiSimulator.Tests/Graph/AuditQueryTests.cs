using System.Net.Http.Json;
using System.Text.Json;
using ActivityApiSimulator.Tests.Server;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Graph;

public class AuditQueryTests
{
    private const string Nora = "nora.lind@contoso.example";
    private const string Kim = "kim@contoso.example";
    private const string Queries = "/beta/security/auditLog/queries";
    private static readonly DateTimeOffset s_start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_query_starts_runs_succeeds_and_gives_its_records_in_pages()
    {
        await using Asking api = await StartAsync(400);

        Asking.Answer made = await SubmitAsync(api);
        string query = $"{Queries}/{made.Json.GetProperty("id").GetString()}";
        string[] seen = [Status(made.Json), Status((await api.AskAsync(query)).Json), Status((await api.AskAsync(query)).Json)];
        JsonElement first = (await api.AskAsync($"{query}/records")).Json;
        JsonElement second = (await api.AskAsync(first.GetProperty("@odata.nextLink").GetString()!)).Json;

        Assert.Equal(201, made.Status);
        Assert.Equal(["notStarted", "running", "succeeded"], seen);
        Assert.Equal(150, first.GetProperty("@odata.count").GetInt32());
        Assert.Equal(50, second.GetProperty("value").GetArrayLength());
        Assert.False(second.TryGetProperty("@odata.nextLink", out _));
        JsonElement record = second.GetProperty("value")[0];
        Assert.Equal(Nora, record.GetProperty("userPrincipalName").GetString());
        Assert.Equal(record.GetProperty("id").GetString(), record.GetProperty("auditData").GetProperty("Id").GetString());
    }

    [Theory]
    [InlineData("beta", "serviceFilter", 201)]
    [InlineData("v1.0", "serviceFilters", 201)]
    [InlineData("beta", "serviceFilters", 400)]
    [InlineData("v1.0", "serviceFilter", 400)]
    [InlineData("beta", "userFilters", 400)]
    public async Task Each_version_takes_only_what_its_schema_has(string version, string filter, int status)
    {
        await using Asking api = await StartAsync(4);

        Asking.Answer made = await SubmitAsync(api, $"/{version}/security/auditLog/queries", body => body[filter] = filter.EndsWith('s') ? new[] { "Exchange" } : "Exchange");

        Assert.Equal(status, made.Status);
    }

    [Fact]
    public async Task Filters_of_one_kind_are_alternatives_and_kinds_narrow_one_another()
    {
        await using Asking api = await StartAsync(400);

        JsonElement done = await FinishAsync(api, body =>
        {
            body["userPrincipalNameFilters"] = new[] { Nora.ToUpperInvariant(), Kim };
            body["operationFilters"] = new[] { "send", "New-InboxRule" };
            body["recordTypeFilters"] = new[] { "exchangeAdmin" };
        });

        JsonElement[] records = [.. (await api.AskAsync($"{Queries}/{done.GetProperty("id").GetString()}/records?$top=1000")).Json.GetProperty("value").EnumerateArray()];
        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.Equal("New-InboxRule", record.GetProperty("operation").GetString()));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task The_end_belongs_to_a_query_or_not_as_is_set(bool isExclusive, int expected)
    {
        DateTimeOffset[] times = [s_start, s_start.AddSeconds(10)];
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { AuditRecords = [.. times.SelectMany(time => GeneratedAuditLog.Create([Nora], 1, (int)time.ToUnixTimeSeconds(), time, time))] });
        api.Simulator.Faults.Graph.EndIsExclusive = isExclusive;

        JsonElement done = await FinishAsync(api, body => body["filterEndDateTime"] = times[1]);

        Assert.Equal(expected, done.GetProperty("approximateReturnedRecordCount").GetInt32());
    }

    [Fact]
    public async Task More_records_than_the_limit_are_told_by_a_flag_alone()
    {
        await using Asking api = await StartAsync(40);
        api.Simulator.Faults.Graph.RecordLimit = 7;

        JsonElement done = await FinishAsync(api);

        Assert.Equal("succeeded", Status(done));
        Assert.True(done.GetProperty("isRecordCountLimitExceeded").GetBoolean());
        Assert.Equal(7, done.GetProperty("approximateReturnedRecordCount").GetInt32());
    }

    [Fact]
    public async Task The_last_page_over_a_long_time_lacks_its_brace_every_time()
    {
        await using Asking api = await StartAsync(4);
        api.Simulator.Faults.Graph.BrokenPageOver = TimeSpan.FromHours(1);
        string records = $"{Queries}/{(await FinishAsync(api)).GetProperty("id").GetString()}/records";

        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse("" + api.AskAsync(records).Result.Body));
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse("" + api.AskAsync(records).Result.Body));
    }

    [Fact]
    public async Task The_first_reading_of_a_query_can_lack_records_that_the_second_has()
    {
        await using Asking api = await StartAsync(40);
        api.Simulator.Faults.Graph.RecordsMissingAtFirst = 3;
        string records = $"{Queries}/{(await FinishAsync(api)).GetProperty("id").GetString()}/records";

        Assert.Equal(17, (await api.AskAsync(records)).Json.GetProperty("value").GetArrayLength());
        Assert.Equal(20, (await api.AskAsync(records)).Json.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task A_version_that_is_missing_has_no_such_segment()
    {
        await using Asking api = await StartAsync(1);
        api.Simulator.Faults.Graph.MissingVersion = "beta";

        Asking.Answer answer = await SubmitAsync(api);

        Assert.Equal(404, answer.Status);
        Assert.Equal("Resource not found for the segment 'auditLog'.", answer.ErrorMessage);
    }

    [Fact]
    public async Task Submissions_of_a_day_and_queries_at_a_time_are_limited()
    {
        await using Asking api = await StartAsync(1);
        api.Simulator.Faults.Graph.QueriesAtATime = 2;
        int[] atATime = [(await SubmitAsync(api)).Status, (await SubmitAsync(api)).Status, (await SubmitAsync(api)).Status];
        api.Simulator.Faults.Graph.QueriesAtATime = 50;
        api.Simulator.Faults.Graph.SubmissionsPerDay = 3;

        Assert.Equal([201, 201, 429], atATime);
        Assert.Equal(201, (await SubmitAsync(api)).Status);
        Assert.Equal(429, (await SubmitAsync(api)).Status);
    }

    [Fact]
    public async Task A_query_whose_answer_is_lost_is_there_all_the_same()
    {
        await using Asking api = await StartAsync(1);
        api.Simulator.Faults.Shares[Fault.GatewayTimeout] = 1;
        api.Simulator.Faults.FailuresInARow = 1;

        Asking.Answer lost = await SubmitAsync(api);
        api.Simulator.Faults.Shares.Clear();

        Assert.Equal(504, lost.Status);
        Assert.Equal("a query", Assert.Single((await api.AskAsync(Queries)).Json.GetProperty("value").EnumerateArray()).GetProperty("displayName").GetString());
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("cancelled")]
    [InlineData("unknownFutureValue")]
    public async Task A_query_that_does_not_succeed_has_no_records(string end)
    {
        await using Asking api = await StartAsync(1);
        api.Simulator.Faults.Graph.QueryEndsAs = end;

        JsonElement done = await FinishAsync(api);

        Assert.Equal(end, Status(done));
        Assert.Equal(400, (await api.AskAsync($"{Queries}/{done.GetProperty("id").GetString()}/records")).Status);
    }

    private static Task<Asking> StartAsync(int records) => Asking.StartAsync(
        new SimulatorOptions { AuditRecords = [.. GeneratedAuditLog.Create([Nora, Kim], records, 1, s_start, s_start.AddDays(1))] });

    private static Task<Asking.Answer> SubmitAsync(Asking api, string path = Queries, Action<Dictionary<string, object>>? change = null)
    {
        Dictionary<string, object> body = new()
        {
            ["displayName"] = "a query",
            ["filterStartDateTime"] = s_start,
            ["filterEndDateTime"] = s_start.AddDays(1),
            ["userPrincipalNameFilters"] = (string[])[Nora],
        };
        change?.Invoke(body);
        return api.AskAsync(path, request =>
        {
            request.Method = HttpMethod.Post;
            request.Content = JsonContent.Create(body);
        });
    }

    /// <summary>Submits a query and looks at it until it has ended.</summary>
    private static async Task<JsonElement> FinishAsync(Asking api, Action<Dictionary<string, object>>? change = null)
    {
        string query = $"{Queries}/{(await SubmitAsync(api, Queries, change)).Json.GetProperty("id").GetString()}";
        _ = await api.AskAsync(query);
        return (await api.AskAsync(query)).Json;
    }

    private static string Status(JsonElement query) => query.GetProperty("status").GetString()!;
}
