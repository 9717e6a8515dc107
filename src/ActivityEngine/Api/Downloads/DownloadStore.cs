namespace OutlookActivities.Engine.Api;

/// <summary>How much all units of a run have fetched ahead: their memory is bounded together, however many they are.</summary>
internal sealed class DownloadStore
{
    /// <summary>Activities have about a kilobyte.</summary>
    private const int MostAhead = 16_000;
    private const int MostOfFirst = 4_000;

    private readonly object _guard = new();
    private TaskCompletionSource<bool> _changed = New();
    private long _ahead;

    /// <summary>So many more are kept, or fewer.</summary>
    internal void Add(int activities)
    {
        Interlocked.Add(ref _ahead, activities);
        if (activities < 0)
        {
            TellChange();
        }
    }

    /// <summary>Lets those that wait look again.</summary>
    internal void TellChange()
    {
        TaskCompletionSource<bool> changed;
        lock (_guard)
        {
            changed = _changed;
            _changed = New();
        }

        changed.TrySetResult(true);
    }

    /// <param name="first">How many are kept of the unit whose turn it is; null for another unit.</param>
    /// <param name="token">Ends the wait.</param>
    internal async Task WaitForRoomAsync(Func<int?> first, CancellationToken token)
    {
        while (true)
        {
            Task changed;
            lock (_guard)
            {
                changed = _changed.Task;
            }

            if (first() is int kept ? kept < MostOfFirst : Interlocked.Read(ref _ahead) < MostAhead)
            {
                return;
            }

            token.ThrowIfCancellationRequested();
            var cancelled = new TaskCompletionSource<bool>();
            using CancellationTokenRegistration registration = token.Register(() => cancelled.TrySetCanceled());
            await (await Task.WhenAny(changed, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource<bool> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
