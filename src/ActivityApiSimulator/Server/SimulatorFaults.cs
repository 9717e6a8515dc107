using System.Collections.Concurrent;

namespace OutlookActivities.Simulator;

/// <summary>What goes wrong. All of it can be changed while the simulator runs and holds from the next request on.</summary>
public sealed class SimulatorFaults
{
    /// <summary>One seed, one URL and one attempt always give the same fault, however requests interleave.</summary>
    public int Seed { get; set; }

    /// <summary>How long every request of the API waits before it is answered.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The share of the requests, 0 to 1, that meets each fault; a fault that is not here never happens.</summary>
    public IDictionary<Fault, double> Shares { get; } = new ConcurrentDictionary<Fault, double>();

    /// <summary>The most faults that one URL meets in a row; its next request succeeds, so that trying again gets through.</summary>
    public int FailuresInARow { get; set; } = 2;

    /// <summary>What Retry-After says with 429 and 503, rounded up to seconds; null leaves the header out.</summary>
    public TimeSpan? RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether Retry-After is an HTTP date instead of seconds.</summary>
    public bool RetryAfterAsDate { get; set; }

    /// <summary>After so many requests a token has expired; 0 means never.</summary>
    public int RequestsPerToken { get; set; }

    /// <summary>So many new activities arrive in the mailbox, stamped now, with each request of it.</summary>
    public int ArrivalsPerRequest { get; set; }

    /// <summary>The API is gone: every request is answered with this status, such as 404 or 410, and an error body.</summary>
    public int? GoneStatus { get; set; }

    /// <summary>Every request is answered with 302 to this address.</summary>
    public Uri? RedirectTo { get; set; }

    /// <summary>The host that nextLink names instead of the simulator's own, with a port if need be.</summary>
    public string? NextLinkHost { get; set; }

    /// <summary>Every request whose method and address hold this text is answered with 503, however often it comes; null for none.</summary>
    public string? LostAddress { get; set; }

    /// <summary>What goes wrong at the audit query service of Microsoft Graph alone.</summary>
    public GraphFaults Graph { get; } = new();

    /// <summary>What goes wrong at the sign-in service that the command line starts.</summary>
    public SignInFaults SignIn { get; } = new();

    /// <summary>What goes wrong at the Management Activity API alone.</summary>
    public ManagementFaults Management { get; } = new();

    /// <summary>Switches a fault on as the command line does: NAME=VALUE, any case.</summary>
    /// <param name="argument">Such as Throttled=0.3.</param>
    /// <exception cref="FormatException">It is not understood; the message says what is.</exception>
    public void Apply(string argument) => FaultArgument.Apply(argument, this);

    /// <summary>Gives every fault the same share.</summary>
    /// <param name="share">0 to 1, of each.</param>
    public void SetAll(double share)
    {
        foreach (Fault fault in Enum.GetValues<Fault>())
        {
            Shares[fault] = share;
        }
    }
}
