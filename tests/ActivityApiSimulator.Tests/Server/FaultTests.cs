using System.Text.Json;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

public class FaultTests
{
    [Theory]
    [InlineData(Fault.ServerError, 500, null)]
    [InlineData(Fault.BadGateway, 502, null)]
    [InlineData(Fault.Unavailable, 503, "1")]
    [InlineData(Fault.GatewayTimeout, 504, null)]
    [InlineData(Fault.Throttled, 429, "1")]
    public async Task A_fault_has_its_status(Fault fault, int status, string? retryAfter)
    {
        await using Asking api = await FailingAsync(fault);

        Asking.Answer answer = await api.AskAsync("");

        Assert.Equal(status, answer.Status);
        Assert.Equal(retryAfter, answer.Header("Retry-After"));
        Assert.Equal(fault, Assert.Single(api.Simulator.Requests).Fault);
    }

    [Fact]
    public async Task Cut_off_JSON_is_an_answer_that_ends_well_and_stops_in_the_middle()
    {
        await using Asking api = await FailingAsync(Fault.CutOffJson);

        Asking.Answer answer = await api.AskAsync("");

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("{\"value\":[", answer.Body);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
    }

    [Theory]
    [InlineData("")]
    [InlineData("$select=TimeStamp&$top=1")]
    [InlineData("$select=AppIdType&$top=1")]
    public async Task A_dropped_connection_is_no_answer(string query)
    {
        await using Asking api = await FailingAsync(Fault.DroppedConnection);

        await Assert.ThrowsAsync<HttpRequestException>(() => api.AskAsync(query));
    }

    [Fact]
    public async Task A_url_fails_so_often_in_a_row_and_then_succeeds()
    {
        await using Asking api = await FailingAsync(Fault.ServerError);
        api.Simulator.Faults.FailuresInARow = 3;

        List<int> statuses = [];
        for (int i = 0; i < 8; i++)
        {
            statuses.Add((await api.AskAsync("")).Status);
        }

        Assert.Equal([500, 500, 500, 200, 500, 500, 500, 200], statuses);
        Assert.Equal(500, (await api.AskAsync("$top=2")).Status);
    }

    [Fact]
    public async Task One_seed_gives_the_same_faults_and_another_gives_others()
    {
        string first = await FaultsAsync(seed: 7);

        Assert.Equal(first, await FaultsAsync(seed: 7));
        Assert.NotEqual(first, await FaultsAsync(seed: 8));
        Assert.InRange(first.Count(fault => fault == 'S'), 30, 70);
    }

    [Fact]
    public void All_faults_can_be_given_one_share()
    {
        SimulatorFaults faults = new();

        faults.SetAll(0.05);

        Assert.Equal(Enum.GetValues<Fault>(), faults.Shares.Keys.Order());
        Assert.All(faults.Shares.Values, share => Assert.Equal(0.05, share));
    }

    [Theory]
    [InlineData(2500, false, "3")]
    [InlineData(0, false, "0")]
    [InlineData(30_000, true, "Fri, 01 Jun 2018 12:00:30 GMT")]
    public async Task Retry_after_is_in_seconds_or_a_date(int milliseconds, bool asDate, string expected)
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(1)], TimeProvider = new SetClock() });
        api.Simulator.Faults.Shares[Fault.Unavailable] = 1;
        api.Simulator.Faults.RetryAfter = TimeSpan.FromMilliseconds(milliseconds);
        api.Simulator.Faults.RetryAfterAsDate = asDate;

        Assert.Equal(expected, (await api.AskAsync("")).Header("Retry-After"));
    }

    [Fact]
    public async Task Retry_after_can_be_missing()
    {
        await using Asking api = await FailingAsync(Fault.Throttled);
        api.Simulator.Faults.RetryAfter = null;

        Assert.Null((await api.AskAsync("")).Header("Retry-After"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task The_API_can_be_gone(int status)
    {
        await using Asking api = await Asking.StartAsync(1);
        api.Simulator.Faults.GoneStatus = status;

        Asking.Answer answer = await api.AskAsync("");

        Assert.Equal(status, answer.Status);
        Assert.Equal("ErrorResourceGone", answer.ErrorCode);
        api.Simulator.Faults.GoneStatus = null;
        Assert.Equal(200, (await api.AskAsync("")).Status);
    }

    [Fact]
    public async Task A_request_can_be_sent_elsewhere()
    {
        await using Asking api = await Asking.StartAsync(1);
        api.Simulator.Faults.RedirectTo = new("https://evil.example/api/");

        Asking.Answer answer = await api.AskAsync("");

        Assert.Equal((302, "https://evil.example/api/"), (answer.Status, answer.Header("Location")));
    }

    [Fact]
    public async Task Activities_arrive_at_the_head_while_one_pages()
    {
        var clock = new SetClock();
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(6)], TimeProvider = clock });
        Assert.Equal("5 4 3", await api.NumbersAsync("$top=3"));
        api.Simulator.Faults.ArrivalsPerRequest = 2;

        Assert.Equal("4 3 2", await api.NumbersAsync("$top=3&$skip=3"));
        Asking.Answer head = await api.AskAsync("$top=5");

        SimulatedMailbox mailbox = Assert.Single(api.Simulator.Mailboxes);
        Assert.Equal(10, mailbox.Activities.Count);
        Assert.All(mailbox.Activities.Skip(6), activity => Assert.Equal(clock.Now, activity.TimeStamp));
        Assert.Equal(10, mailbox.Activities.Select(activity => activity.Id).Distinct().Count());
        Assert.Equal(
            mailbox.Activities.Reverse().Take(5).Select(activity => activity.Id),
            head.Json.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetString()));
    }

    [Fact]
    public async Task What_arrives_is_never_older_than_what_is_there()
    {
        var clock = new SetClock { Now = Made.Start };
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(6)], TimeProvider = clock });
        api.Simulator.Faults.ArrivalsPerRequest = 1;

        await api.AskAsync("");

        Assert.Equal(Made.Start.AddMinutes(5), api.Simulator.Mailboxes[0].Activities[^1].TimeStamp);
        Assert.StartsWith("YXJyaXZlZC0", api.Simulator.Mailboxes[0].Activities[^1].Id);
    }

    private static async Task<Asking> FailingAsync(Fault fault)
    {
        Asking api = await Asking.StartAsync(12);
        api.Simulator.Faults.Shares[fault] = 1;
        return api;
    }

    /// <summary>S for a request that failed and . for one that did not, of a hundred URLs.</summary>
    private static async Task<string> FaultsAsync(int seed)
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Faults = new() { Seed = seed, Shares = { [Fault.ServerError] = 0.5 } } });
        string faults = "";
        for (int i = 1; i <= 100; i++)
        {
            faults += (await api.AskAsync($"$top={i}")).Status == 500 ? 'S' : '.';
        }

        return faults;
    }
}
