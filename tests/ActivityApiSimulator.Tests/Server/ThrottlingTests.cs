using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

public class ThrottlingTests
{
    private const string Ann = "ann@contoso.example";

    [Fact]
    public async Task A_fifth_request_at_a_time_is_throttled_and_other_mailboxes_are_not()
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(1), Made.Mailbox(1, Ann)] });
        using CancellationTokenSource stop = new();
        Task[] four = await HoldAsync(api, 4, stop.Token);

        Asking.Answer fifth = await api.AskAsync("");
        api.Simulator.Faults.Delay = TimeSpan.Zero;
        Asking.Answer other = await api.AskAsync($"/api/v2.0/Users('{Ann}')/Activities");

        Assert.Equal(429, fifth.Status);
        Assert.Equal("1", fifth.Header("Retry-After"));
        Assert.Equal("ApplicationThrottled", fifth.ErrorCode);
        Assert.Equal(200, other.Status);
        Assert.Equal([1, 2, 3, 4, 5, 1], api.Simulator.Requests.Select(request => request.UnderWay));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(four));
    }

    [Fact]
    public async Task The_number_at_a_time_can_be_set()
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { ConcurrentRequestsPerMailbox = 1 });
        using CancellationTokenSource stop = new();
        Task[] one = await HoldAsync(api, 1, stop.Token);

        Assert.Equal(429, (await api.AskAsync("")).Status);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(one));
    }

    [Fact]
    public async Task Whoever_asks_again_as_soon_as_an_answer_has_ended_finds_the_mailbox_free()
    {
        await using Asking api = await Asking.StartAsync(2000);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (int i = 0; i < 100; i++)
            {
                Assert.Equal(200, (await api.AskAsync("$top=200")).Status);
            }
        }));
    }

    [Fact]
    public async Task Ending_the_simulator_does_not_wait_for_slow_answers()
    {
        await using Asking api = await Asking.StartAsync(1);
        Task[] one = await HoldAsync(api, 1, CancellationToken.None);

        await api.Simulator.DisposeAsync();

        // Either the short answer or a closed connection: what matters is that the hour is not waited for.
        await Task.WhenAny(one);
        Assert.True(one[0].IsCompleted);
    }

    /// <summary>Requests that stay under way until they are stopped.</summary>
    private static async Task<Task[]> HoldAsync(Asking api, int number, CancellationToken stop)
    {
        api.Simulator.Faults.Delay = TimeSpan.FromHours(1);
        List<Task> held = [];
        for (int i = 1; i <= number; i++)
        {
            held.Add(api.AskAsync("", stop: stop));
            while (!api.Simulator.Requests.Any(request => request.UnderWay == i))
            {
                await Task.Delay(1, CancellationToken.None);
            }
        }

        return [.. held];
    }
}
