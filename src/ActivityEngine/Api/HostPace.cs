namespace OutlookActivities.Engine.Api;

/// <summary>When a host takes requests again: one that was told to wait makes all wait that go to that host over the same connection.</summary>
internal sealed class HostPace
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private long _notBefore;
    private long _toldUntil;

    /// <summary>The service asked for so long a wait.</summary>
    internal void Wait(TimeSpan wait)
    {
        long until = (DateTimeOffset.UtcNow + (wait < s_longest ? wait : s_longest)).UtcTicks;
        long before = Interlocked.Read(ref _notBefore);
        while (until > before)
        {
            long seen = Interlocked.CompareExchange(ref _notBefore, until, before);
            if (seen == before)
            {
                return;
            }

            before = seen;
        }
    }

    /// <summary>Whether a wait is news to the user: one that is told stands for all requests that wait meanwhile, as a line for each would fill a runbook's log.</summary>
    internal bool IsNews(TimeSpan wait)
    {
        long now = DateTimeOffset.UtcNow.UtcTicks;
        long told = Interlocked.Read(ref _toldUntil);
        return now >= told && Interlocked.CompareExchange(ref _toldUntil, now + (wait < s_longest ? wait : s_longest).Ticks, told) == told;
    }

    /// <summary>Waits until requests may go.</summary>
    internal async Task WaitAsync(CancellationToken token)
    {
        TimeSpan left;
        while ((left = TimeSpan.FromTicks(Interlocked.Read(ref _notBefore) - DateTimeOffset.UtcNow.UtcTicks)) > TimeSpan.Zero)
        {
            await Task.Delay(left, token).ConfigureAwait(false);
        }
    }
}
