using OutlookActivities;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Api;

public sealed class DownloadRunTests
{
    private static readonly string[] s_names = [.. Enumerable.Range(1, 12).Select(number => $"user{number}@contoso.example")];

    [Fact]
    public async Task Mailboxes_come_in_their_order_however_long_each_takes()
    {
        await using ApiSession api = await ApiSession.StartAsync([.. s_names.Select((name, number) => SimulatedMailbox.Generate(name, 2400 - (number * 190), number))]);

        (string?, string?)[] given = [.. api.Read(api.Connection, s_names, new() { All = true, PageSize = 100, ThrottleLimit = 6 }).Select(activity => (activity.Mailbox, activity.Id))];

        Assert.Equal(api.Simulator.Mailboxes.SelectMany(mailbox => mailbox.Activities.Select(activity => ((string?)mailbox.Address, (string?)activity.Id))), given);
    }

    [Fact]
    public async Task No_mailbox_has_more_than_four_requests_at_a_time_and_no_more_mailboxes_are_asked_than_allowed()
    {
        await using ApiSession api = await ApiSession.StartAsync([.. s_names.Select((name, number) => SimulatedMailbox.Generate(name, 1000, number))]);

        _ = api.Read(api.Connection, s_names, new() { All = true, PageSize = 20, ThrottleLimit = 3 }).Count();

        Assert.All(api.Simulator.Requests, request => Assert.InRange(request.UnderWay, 0, 4));
        Assert.Empty(api.Warnings);
    }

    [Fact]
    public async Task One_mailbox_that_fails_is_one_error_and_the_others_are_given()
    {
        await using ApiSession api = await ApiSession.StartAsync([.. s_names.Where(name => name != s_names[4]).Select((name, number) => SimulatedMailbox.Generate(name, 50, number))]);

        Assert.Equal(550, api.Read(api.Connection, s_names, new() { All = true }).Count());
        Assert.Equal(s_names[4], Assert.Single(api.Errors).Target);
    }

    [Fact]
    public async Task What_was_received_of_a_mailbox_before_it_broke_off_is_given()
    {
        await using ApiSession api = await ApiSession.StartAsync([.. s_names.Take(2).Select((name, number) => SimulatedMailbox.Generate(name, 8_000, number))]);
        int given = 0;
        // A mailbox is fetched some 5,000 activities ahead at most, so the first cannot be there whole when the service breaks off.
        foreach (MailboxActivity activity in api.Read(api.Connection, s_names[..2], new() { All = true, PageSize = 50, ThrottleLimit = 1 }))
        {
            if (++given == 100)
            {
                api.Simulator.Faults.GoneStatus = 410;
            }
        }

        Assert.InRange(given, 100, 7_999);
        Assert.Equal([ActivityErrorId.ApiGone, ActivityErrorId.ApiGone], api.Errors.Select(error => error.ErrorId));
    }

    [Fact]
    public async Task A_run_that_nobody_reads_on_stops_asking()
    {
        await using ApiSession api = await ApiSession.StartAsync([.. s_names.Select((name, number) => SimulatedMailbox.Generate(name, 3000, number))]);

        Assert.Equal(5, api.Read(api.Connection, s_names, new() { All = true, PageSize = 10, ThrottleLimit = 4 }).Take(5).Count());

        // 3,600 pages would have been asked for.
        Assert.InRange(api.Simulator.Requests.Count, 1, 1000);
    }

    [Fact]
    public async Task A_host_that_asks_for_patience_is_left_alone_by_all_mailboxes()
    {
        await using ApiSession api = await ApiSession.StartAsync([.. s_names.Select((name, number) => SimulatedMailbox.Generate(name, 40, number))]);
        OutlookActivities.Engine.Api.HostPace pace = OutlookActivities.Engine.Api.ApiClient.Of(api.Connection).Pace;
        using var stop = new CancellationTokenSource();
        pace.Wait(TimeSpan.FromHours(1));

        Task<int> run = Task.Run(() => api.Read(api.Connection, s_names, new() { All = true }, stop.Token).Count());
        await Task.Delay(200);

        Assert.Empty(api.Simulator.Requests);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_thousand_mailboxes_are_told_of_with_how_many_are_done()
    {
        string[] names = [.. Enumerable.Range(1, 1000).Select(number => $"user{number}@contoso.example")];
        await using ApiSession api = await ApiSession.StartAsync([.. names.Select((name, number) => SimulatedMailbox.Generate(name, 3, number))]);

        Assert.Equal(3000, api.Read(api.Connection, names, new() { All = true, ThrottleLimit = 20 }).Count());
        Assert.Contains(api.ProgressReports, report => report.Status.StartsWith("500 done", StringComparison.Ordinal) && report.Percent == 50);
    }
}
