namespace OutlookActivities.Engine.Api;

/// <summary>
/// What a unit has fetched and the run has not given yet. The unit waits where that becomes too much: the one whose turn it is when it is far ahead by
/// itself, the others when all of them together are.
/// </summary>
internal sealed class DownloadOutput(DownloadUnit unit, DownloadStore store, DownloadEvents events, IActivityReporter reporter, bool showsProgress) : IActivityReporter
{
    private readonly Queue<IReadOnlyList<MailboxActivity>> _batches = new();
    private int _waiting;

    internal DownloadUnit Unit => unit;

    /// <summary>Activities that were handed over up to now.</summary>
    internal long Received { get; private set; }

    /// <summary>Whether it is this unit's turn.</summary>
    internal bool IsFirst { get; set; }

    /// <summary>Whether the unit has ended; set by the thread that enumerates.</summary>
    internal bool HasEnded { get; set; }

    /// <summary>Why it broke off.</summary>
    internal ActivityException? Fault { get; set; }

    internal async Task WriteAsync(IReadOnlyList<MailboxActivity> batch, CancellationToken token)
    {
        if (batch.Count == 0)
        {
            return;
        }

        await store.WaitForRoomAsync(() => IsFirst ? _waiting : null, token).ConfigureAwait(false);
        lock (_batches)
        {
            _batches.Enqueue(batch);
            _waiting += batch.Count;
            Received += batch.Count;
        }

        store.Add(batch.Count);
        events.Add(static () => { });
    }

    /// <summary>The next batch; null where there is none yet.</summary>
    internal IReadOnlyList<MailboxActivity>? Take()
    {
        IReadOnlyList<MailboxActivity> batch;
        lock (_batches)
        {
            if (_batches.Count == 0)
            {
                return null;
            }

            batch = _batches.Dequeue();
            _waiting -= batch.Count;
        }

        store.Add(-batch.Count);
        return batch;
    }

    /// <summary>Has something said by the thread that enumerates.</summary>
    internal void Say(Action<IActivityReporter> message) => events.Add(() => message(reporter));

    public void Error(ActivityException error) => Say(to => to.Error(error));

    public void Warning(string message) => Say(to => to.Warning(message));

    public void Verbose(string message) => Say(to => to.Verbose(message));

    public void Progress(string activity, string status, int percent)
    {
        if (showsProgress)
        {
            Say(to => to.Progress(activity, status, percent));
        }
    }
}
