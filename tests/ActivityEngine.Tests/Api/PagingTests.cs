using OutlookActivities;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Api;

public sealed class PagingTests
{
    private static readonly MailboxActivityRequest s_all = new() { All = true };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(7_321)]
    public async Task Every_activity_comes_once_and_oldest_first(int activities)
    {
        await using ApiSession api = await ApiSession.StartAsync(activities);

        Assert.Equal(api.Held(), api.Ids(new() { All = true, PageSize = 100 }));
        Assert.Empty(api.Errors);
    }

    [Fact]
    public async Task Newest_first_gives_the_same_the_other_way_round()
    {
        await using ApiSession api = await ApiSession.StartAsync(5_000);

        Assert.Equal(api.Held().Reverse(), api.Ids(new() { All = true, PageSize = 100, Descending = true }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_lost_or_repeated_while_new_activities_arrive(bool descending)
    {
        await using ApiSession api = await ApiSession.StartAsync(5_000);
        string[] before = api.Held();
        api.Simulator.Faults.ArrivalsPerRequest = 3;

        string[] ids = api.Ids(new() { All = true, PageSize = 100, Descending = descending });

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Empty(before.Except(ids));
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 10)]
    [InlineData(false, 25)]
    [InlineData(false, 1)]
    public async Task More_activities_of_one_moment_than_a_page_holds_all_come(bool descending, int pageSize)
    {
        SimulatedActivity[] some = [.. SimulatedMailbox.Generate(ApiSession.Mailbox, 120, 1).Activities];
        DateTimeOffset moment = some[40].TimeStamp;
        SimulatedActivity[] crowded = [.. some.Select((activity, i) => i is >= 40 and < 85 ? activity with { TimeStamp = moment } : activity)];
        await using ApiSession api = await ApiSession.StartAsync(new SimulatedMailbox(ApiSession.Mailbox, crowded));

        string[] ids = api.Ids(new() { All = true, PageSize = pageSize, Descending = descending });

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(api.Held().Order(), ids.Order());
    }

    [Fact]
    public async Task A_mailbox_that_is_quiet_for_months_and_busy_for_minutes_is_fetched_whole()
    {
        SimulatedActivity[] some = [.. SimulatedMailbox.Generate(ApiSession.Mailbox, 4_000, 1).Activities];
        SimulatedActivity[] uneven = [.. some.Select((activity, i) => i < 500 ? activity : activity with { TimeStamp = some[499].TimeStamp.AddDays(100).AddMilliseconds(i * 7) })];
        await using ApiSession api = await ApiSession.StartAsync(new SimulatedMailbox(ApiSession.Mailbox, uneven));

        Assert.Equal(api.Held(), api.Ids(new() { All = true, PageSize = 50 }));
        Assert.Equal(api.Held().Reverse(), api.Ids(new() { All = true, PageSize = 50, Descending = true }));
    }

    [Fact]
    public async Task No_more_than_four_requests_are_under_way_and_hardly_more_are_sent_than_there_are_pages()
    {
        await using ApiSession api = await ApiSession.StartAsync(20_000);
        api.Simulator.Faults.Delay = TimeSpan.FromMilliseconds(50);

        Assert.Equal(20_000, api.Ids(new() { All = true, PageSize = 500 }).Length);

        Assert.Equal(4, api.Simulator.Requests.Max(request => request.UnderWay));
        Assert.InRange(api.Simulator.Requests.Count, 41, 60);
        Assert.DoesNotContain(api.Simulator.Requests, request => request.Status != 200);
    }

    [Fact]
    public async Task The_first_so_many_are_asked_for_and_no_more()
    {
        await using ApiSession api = await ApiSession.StartAsync(3_000);

        Assert.Equal(api.Held()[..2], api.Ids(new() { First = 2 }));
        Assert.Contains("$top=2", Assert.Single(api.Simulator.Requests).PathAndQuery.Replace("%24", "$", StringComparison.Ordinal));
        Assert.Equal(api.Held()[..1_500], api.Ids(new() { First = 1_500 }));
        Assert.Empty(api.Ids(new() { First = 0 }));
    }

    [Fact]
    public async Task Skip_leaves_out_the_beginning_in_either_order()
    {
        await using ApiSession api = await ApiSession.StartAsync(3_000);
        string[] held = api.Held();

        Assert.Equal(held[700..2_200], api.Ids(new() { Skip = 700, First = 1_500 }));
        Assert.Equal(held.Reverse().Skip(700), api.Ids(new() { Skip = 700, All = true, Descending = true, PageSize = 100 }));
        Assert.Empty(api.Ids(new() { Skip = 3_000, All = true }));
    }

    [Fact]
    public async Task Skipping_into_activities_of_one_moment_gives_the_others_of_it_once()
    {
        SimulatedActivity[] some = [.. SimulatedMailbox.Generate(ApiSession.Mailbox, 60, 1).Activities];
        SimulatedActivity[] crowded = [.. some.Select((activity, i) => i < 50 ? activity with { TimeStamp = some[0].TimeStamp } : activity)];
        await using ApiSession api = await ApiSession.StartAsync(new SimulatedMailbox(ApiSession.Mailbox, crowded));

        Assert.Equal(api.Held()[15..], api.Ids(new() { Skip = 15, All = true, PageSize = 10 }));
    }

    [Fact]
    public async Task Nothing_asked_for_gives_the_last_ten_in_order_of_time_by_one_request()
    {
        await using ApiSession api = await ApiSession.StartAsync(50);

        Assert.Equal(api.Held()[^10..], api.Ids(new()));
        Assert.Equal(api.Held().Reverse().Take(10), api.Ids(new() { Descending = true }));
        Assert.Equal(2, api.Simulator.Requests.Count);
    }

    [Fact]
    public async Task Times_are_inclusive_and_to_the_millisecond()
    {
        await using ApiSession api = await ApiSession.StartAsync(1_000);
        IReadOnlyList<SimulatedActivity> held = api.Simulator.Mailboxes[0].Activities;

        string[] ids = api.Ids(new() { StartTime = held[100].TimeStamp, EndTime = held[299].TimeStamp, PageSize = 20 });

        Assert.Equal(held.Where(a => a.TimeStamp >= held[100].TimeStamp && a.TimeStamp <= held[299].TimeStamp).Select(a => a.Id), ids);
    }

    [Fact]
    public async Task What_is_not_taken_is_not_fetched()
    {
        await using ApiSession api = await ApiSession.StartAsync(20_000);

        Assert.Equal(2, api.Read(new() { All = true, PageSize = 100 }).Take(2).Count());

        Assert.InRange(api.Simulator.Requests.Count, 1, 6);
    }

    [Fact]
    public async Task Progress_tells_how_many_have_come_and_never_goes_back()
    {
        await using ApiSession api = await ApiSession.StartAsync(2_000);

        _ = api.Ids(new() { All = true, PageSize = 100 });

        Assert.Contains(api.ProgressReports, progress => progress.Status.StartsWith("2,000 received, up to 2018-", StringComparison.Ordinal));
        int[] percents = [.. api.ProgressReports.Select(progress => progress.Percent)];
        Assert.Equal(percents.Order(), percents);
        Assert.Equal(100, percents[^1]);
    }

    [Fact]
    public async Task Every_property_comes_through()
    {
        await using ApiSession api = await ApiSession.StartAsync(300);
        MailboxActivity[] read = [.. api.Read(s_all)];

        Assert.All(read.Zip(api.Simulator.Mailboxes[0].Activities), pair =>
        {
            (MailboxActivity activity, SimulatedActivity held) = pair;
            Assert.Equal((held.TimeStamp, held.ActivityIdType, held.AppIdType), (activity.TimeStamp, activity.ActivityIdType, activity.AppIdType));
            Assert.Equal(held.ActivityItemId, activity.ActivityItemId ?? "");
            Assert.Equal(held.ClientSessionId, activity.ClientSessionId ?? "");
            Assert.Equal(held.CustomProperties.Select(p => (p.Key, p.Value)), activity.CustomProperties.Select(p => (p.Name, p.Value ?? "")));
            Assert.Equal("me", activity.Mailbox);
        });
    }
}
