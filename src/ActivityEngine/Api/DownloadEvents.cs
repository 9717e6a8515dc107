using System.Collections.Concurrent;

namespace OutlookActivities.Engine.Api;

/// <summary>
/// The one queue between the requests and the thread that enumerates the activities: answers, warnings and what -Verbose shows. All of it is acted
/// on by that thread alone. Its length is bounded, as each of the few requests under way puts in one thing a try.
/// </summary>
internal sealed class DownloadEvents : IDisposable
{
    private readonly ConcurrentQueue<Action> _queue = new();
    private readonly SemaphoreSlim _count = new(0);

    /// <summary>From any thread.</summary>
    internal void Add(Action action)
    {
        _queue.Enqueue(action);
        try
        {
            _count.Release();
        }
        catch (ObjectDisposedException)
        {
            // A request that was cancelled ends after the download has.
        }
    }

    /// <summary>Waits until there is something and acts on it.</summary>
    internal void Wait(CancellationToken token)
    {
        _count.Wait(token);
        Act();
    }

    /// <summary>Acts on what there is.</summary>
    internal void ActOnAll()
    {
        while (_count.Wait(0))
        {
            Act();
        }
    }

    public void Dispose() => _count.Dispose();

    private void Act()
    {
        if (_queue.TryDequeue(out Action? action))
        {
            action();
        }
    }
}
