using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace OutlookActivities.Engine.Api;

/// <summary>Tries a request again: as the service says, else after growing, scattered waits.</summary>
internal static class ApiRetry
{
    internal const int Tries = 6;

    private static readonly TimeSpan s_requestTimeout = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan s_firstWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestBackoff = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_silentWait = TimeSpan.FromSeconds(5);

    /// <summary>The pipeline of one download; waits and failures are told to <paramref name="say"/>, from any thread.</summary>
    internal static ResiliencePipeline<ActivityPage> Create(string mailbox, Action<Action<IActivityReporter>> say) =>
        new ResiliencePipelineBuilder<ActivityPage>()
            .AddRetry(new RetryStrategyOptions<ActivityPage>
            {
                ShouldHandle = new PredicateBuilder<ActivityPage>().Handle<TransientFault>().Handle<TimeoutRejectedException>(),
                MaxRetryAttempts = Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = s_firstWait,
                MaxDelay = s_longestBackoff,
                UseJitter = true,
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(StatedWait(arguments.Outcome.Exception)),
                OnRetry = arguments =>
                {
                    Tell(mailbox, arguments.Outcome.Exception, arguments.RetryDelay, say);
                    return default;
                },
            })
            .AddTimeout(s_requestTimeout)
            .Build();

    private static TimeSpan? StatedWait(Exception? exception) =>
        exception is TransientFault { RetryAfter: TimeSpan wait } ? (wait < s_longestWait ? wait : s_longestWait) : null;

    private static void Tell(string mailbox, Exception? exception, TimeSpan wait, Action<Action<IActivityReporter>> say)
    {
        string reason = exception is TransientFault ? exception.Message : $"no answer came within {s_requestTimeout.TotalSeconds:0} seconds";
        if (wait > s_silentWait)
        {
            string seconds = Math.Ceiling(wait.TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            say(reporter => reporter.Warning($"'{mailbox}': {reason}. The request is tried again in {seconds} seconds; Ctrl+C ends the wait."));
        }
        else
        {
            say(reporter => reporter.Verbose($"'{mailbox}': {reason}. The request is tried again."));
        }
    }
}
