namespace OutlookActivities.Engine.Api;

/// <summary>A request that failed in a way that another try may mend.</summary>
internal sealed class TransientFault(string reason, Exception? innerException = null) : Exception(reason, innerException)
{
    /// <summary>How long the service asked to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether there was an answer, of which nothing can be made.</summary>
    internal bool IsBroken { get; init; }

    /// <summary>The status of the answer; 0 where there was none, or a good one that was broken.</summary>
    internal int Status { get; init; }

    /// <summary>Whether the host could not even be connected to.</summary>
    internal bool IsUnreachable { get; init; }
}
