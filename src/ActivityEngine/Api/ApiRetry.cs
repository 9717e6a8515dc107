using Polly;
using Polly.Retry;

namespace OutlookActivities.Engine.Api;

/// <summary>Tries a request again: as the service says, else after growing, scattered waits.</summary>
internal static class ApiRetry
{
    internal const int Tries = 6;

    private static readonly TimeSpan s_firstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestBackoff = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_silentWait = TimeSpan.FromSeconds(5);

    /// <summary>The pipeline of one download.</summary>
    /// <param name="subject">What is downloaded, for messages.</param>
    /// <param name="pace">The host's, which knows what waits are told already.</param>
    /// <param name="say">Told of waits and failures, from any thread.</param>
    /// <param name="mayRetry">Which faults another try may mend; all unless given.</param>
    internal static ResiliencePipeline Create(string subject, HostPace pace, Action<Action<IActivityReporter>> say, Func<TransientFault, bool>? mayRetry = null) =>
        new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<TransientFault>(mayRetry ?? (static _ => true)),
                MaxRetryAttempts = Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = s_firstWait,
                MaxDelay = s_longestBackoff,
                UseJitter = true,
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(StatedWait(arguments.Outcome.Exception)),
                OnRetry = arguments =>
                {
                    Tell(subject, arguments.Outcome.Exception, arguments.RetryDelay, pace, say);
                    return default;
                },
            })
            .Build();

    private static TimeSpan? StatedWait(Exception? exception) =>
        exception is TransientFault { RetryAfter: TimeSpan wait } ? (wait < s_longestWait ? wait : s_longestWait) : null;

    private static void Tell(string subject, Exception? exception, TimeSpan wait, HostPace pace, Action<Action<IActivityReporter>> say)
    {
        string reason = exception?.Message ?? "it failed";
        if (wait > s_silentWait && pace.IsNews(wait))
        {
            string seconds = Math.Ceiling(wait.TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            say(reporter => reporter.Warning($"{subject}: {reason}. The request is tried again in {seconds} seconds; Ctrl+C ends the wait."));
        }
        else
        {
            say(reporter => reporter.Verbose($"{subject}: {reason}. The request is tried again."));
        }
    }
}
