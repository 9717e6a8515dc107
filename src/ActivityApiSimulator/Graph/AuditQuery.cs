namespace OutlookActivities.Simulator;

/// <summary>A query that was submitted: what it asks for, how far it is, and what it found.</summary>
internal sealed class AuditQuery(string id, AuditQueryRequest request, int[] found, bool limitExceeded)
{
    private int _polls;
    private int _readings;

    internal string Id => id;

    internal AuditQueryRequest Request => request;

    /// <summary>Where the records stand in the log.</summary>
    internal int[] Found => found;

    internal bool IsRecordCountLimitExceeded => limitExceeded;

    internal string Status { get; private set; } = "notStarted";

    internal bool IsUnderWay => Status is "notStarted" or "running";

    /// <summary>Each look at the query is a step: started, running, at its end.</summary>
    internal void Step(int pollsUntilEnd, string end)
    {
        int polls = Interlocked.Increment(ref _polls);
        Status = polls >= pollsUntilEnd ? end : "running";
    }

    /// <summary>Which reading of the records this is, from 1.</summary>
    internal int BeginReading() => Interlocked.Increment(ref _readings);
}
