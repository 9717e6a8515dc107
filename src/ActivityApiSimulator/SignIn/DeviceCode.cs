namespace OutlookActivities.Simulator;

/// <summary>A device code that waits to be entered.</summary>
internal sealed class DeviceCode(Grant grant, DateTimeOffset expires)
{
    private int _polls;

    internal Grant Grant { get; } = grant;

    internal DateTimeOffset Expires { get; } = expires;

    /// <summary>How often it was asked for, this time included.</summary>
    internal int Poll() => Interlocked.Increment(ref _polls);
}
