namespace OutlookActivities.Engine.Api;

/// <summary>Retry-After in both of its forms.</summary>
internal static class RetryAfter
{
    /// <summary>How long to wait; null where the service does not say.</summary>
    internal static TimeSpan? Read(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: TimeSpan wait } => Positive(wait),
            // By the service's own clock, where it tells: ours may be wrong.
            { Date: DateTimeOffset until } => Positive(until - (response.Headers.Date ?? DateTimeOffset.UtcNow)),
            _ => null,
        };

    private static TimeSpan Positive(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
