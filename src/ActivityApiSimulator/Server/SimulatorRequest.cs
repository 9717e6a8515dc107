namespace OutlookActivities.Simulator;

/// <summary>A request that the simulator was asked.</summary>
public sealed class SimulatorRequest
{
    internal SimulatorRequest(string method, string pathAndQuery, IReadOnlyDictionary<string, string> headers)
    {
        Method = method;
        PathAndQuery = pathAndQuery;
        Headers = headers;
    }

    /// <summary>GET, as a rule.</summary>
    public string Method { get; }

    /// <summary>As it was sent, percent-encoding and all.</summary>
    public string PathAndQuery { get; }

    /// <summary>The headers of note, any case; of Authorization only the scheme.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Who asked; null where nobody was recognised.</summary>
    public string? Account { get; internal set; }

    /// <summary>The status of the answer; 0 as long as there is none, and where the connection was dropped before one.</summary>
    public int Status { get; internal set; }

    /// <summary>The fault that was put in its way.</summary>
    public Fault? Fault { get; internal set; }

    /// <summary>How many requests of the mailbox were under way, this one included; 0 where it came to no mailbox.</summary>
    public int UnderWay { get; internal set; }
}
