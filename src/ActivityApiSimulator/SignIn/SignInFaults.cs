namespace OutlookActivities.Simulator;

/// <summary>What goes wrong at signing in. All of it can be changed while the simulator runs and holds from the next request on.</summary>
public sealed class SignInFaults
{
    private int _remaining = int.MaxValue;

    /// <summary>The number of the AADSTS error that requests for a token are answered with; null for none.</summary>
    public int? Error { get; set; }

    /// <summary>The status, such as 429 or 503, that requests for a token are answered with; null for none.</summary>
    public int? Status { get; set; }

    /// <summary>What Retry-After says with <see cref="Status"/>.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Requests for a token are not answered: the connection breaks.</summary>
    public bool Drop { get; set; }

    /// <summary>The answer is a success without a token.</summary>
    public bool EmptyToken { get; set; }

    /// <summary>How long requests for a token wait.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How far this service's clock is ahead of the machine's.</summary>
    public TimeSpan ClockOffset { get; set; }

    /// <summary>How often a device code is not entered yet when it is asked for.</summary>
    public int PendingPolls { get; set; } = 1;

    /// <summary>The user declines.</summary>
    public bool IsDeclined { get; set; }

    /// <summary>The answer of the browser names another state than the request: somebody tries to slip in a code of his own.</summary>
    public bool WrongState { get; set; }

    /// <summary>How many requests for a token meet <see cref="Error"/>, <see cref="Status"/>, <see cref="Drop"/> and <see cref="EmptyToken"/>; all unless told.</summary>
    public int Times
    {
        get => Volatile.Read(ref _remaining);
        set => Volatile.Write(ref _remaining, value);
    }

    /// <summary>Whether this request meets the fault that is set.</summary>
    internal bool IsMet()
    {
        if (Error is null && Status is null && !Drop && !EmptyToken)
        {
            return false;
        }

        return Times == int.MaxValue || Interlocked.Decrement(ref _remaining) >= 0;
    }
}
