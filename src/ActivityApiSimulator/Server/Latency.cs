namespace OutlookActivities.Simulator;

/// <summary>How long a request waits before it is answered.</summary>
internal static class Latency
{
    internal static async Task WaitAsync(TimeSpan delay, CancellationToken aborted, CancellationToken stopping)
    {
        if (delay > TimeSpan.Zero)
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
            await Task.Delay(delay, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
