using OutlookActivities.Engine.Api;

namespace OutlookActivities.Engine.Auth;

/// <summary>Runs work beside the calling thread, which meanwhile does what the work posts to it: only a cmdlet's own thread may write to its user.</summary>
internal static class CallerThread
{
    /// <param name="work">Gets the way to post.</param>
    /// <param name="cancellation">Ends the wait at once, whether the work heeds it or not.</param>
    internal static T Run<T>(Func<Action<Action>, Task<T>> work, CancellationToken cancellation)
    {
        using var events = new DownloadEvents();
        Task<T> task = Task.Run(() => work(events.Add), cancellation);
        bool hasEnded = false;
        _ = task.ContinueWith(
            _ => events.Add(() => hasEnded = true), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!hasEnded)
        {
            events.Wait(cancellation);
        }

        return task.GetAwaiter().GetResult();
    }
}
