using OutlookActivities.Engine.Api;

namespace ActivityEngine.Tests.Api;

public sealed class ToldWaitTests
{
#if !DESKTOP_ENGINE
    // The tests of the other build have no Polly to compile against.
    [Fact]
    public async Task Of_many_requests_that_wait_for_the_same_host_one_is_warned_of()
    {
        await using ApiSession api = await ApiSession.StartAsync();
        using var stop = new CancellationTokenSource();
        var pace = new HostPace();
        var told = new SemaphoreSlim(0);
        Lock guard = new();
        Task[] requests = [.. Enumerable.Range(0, 30).Select(number => RequestAsync(number))];
        for (int i = 0; i < requests.Length; i++)
        {
            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(1)));
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(requests));
        Assert.EndsWith("The request is tried again in 3600 seconds; Ctrl+C ends the wait.", Assert.Single(api.Warnings), StringComparison.Ordinal);
        Assert.Equal(29, api.VerboseLines.Count);

        async Task RequestAsync(int number) => await ApiRetry.Create($"'user{number}'", pace, Say).ExecuteAsync(
            static _ => ValueTask.FromException<int>(new TransientFault("it is busy") { RetryAfter = TimeSpan.FromHours(1) }), stop.Token);

        void Say(Action<OutlookActivities.IActivityReporter> message)
        {
            lock (guard)
            {
                message(api);
            }

            told.Release();
        }
    }
#endif

    [Fact]
    public void A_wait_that_begins_when_the_told_one_is_over_is_news_again()
    {
        var pace = new HostPace();

        Assert.True(pace.IsNews(TimeSpan.Zero));
        Assert.True(pace.IsNews(TimeSpan.FromHours(1)));
        Assert.False(pace.IsNews(TimeSpan.FromHours(2)));
    }
}
