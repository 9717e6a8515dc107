namespace OutlookActivities.Simulator;

/// <summary>What goes wrong at the audit query service of Microsoft Graph alone (part B1).</summary>
public sealed class GraphFaults
{
    /// <summary>How often a query must be looked at until it has ended.</summary>
    public int PollsPerQuery { get; set; } = 2;

    /// <summary>How a query ends: succeeded, failed, cancelled or unknownFutureValue.</summary>
    public string QueryEndsAs { get; set; } = "succeeded";

    /// <summary>The most records of a query; more set isRecordCountLimitExceeded.</summary>
    public int RecordLimit { get; set; } = 1_000_000;

    /// <summary>The last page of every query over more than this time is cut off, however often it is asked for; null for none.</summary>
    public TimeSpan? BrokenPageOver { get; set; }

    /// <summary>v1.0 or beta: the version that is answered with 404.</summary>
    public string? MissingVersion { get; set; }

    /// <summary>So many records are missing when the records of a query are read for the first time.</summary>
    public int RecordsMissingAtFirst { get; set; }

    /// <summary>So many records never come, although the query counts them.</summary>
    public int RecordsMissing { get; set; }

    /// <summary>Whether the end of a query does not belong to it.</summary>
    public bool EndIsExclusive { get; set; }

    /// <summary>Whether a query is answered as {"value":{…}}, as the documentation shows it.</summary>
    public bool IsQueryWrapped { get; set; }

    /// <summary>serviceFilter or serviceFilters: what the schema has; null for serviceFilter on beta and serviceFilters on v1.0.</summary>
    public string? ServiceFilter { get; set; }

    /// <summary>Submissions of a day.</summary>
    public int SubmissionsPerDay { get; set; } = 200;

    /// <summary>Queries that are not at their end.</summary>
    public int QueriesAtATime { get; set; } = 50;

    /// <summary>Whether the application lacks the permission.</summary>
    public bool IsPermissionMissing { get; set; }

    /// <summary>Records in a page that $top does not tell the size of.</summary>
    public int PageSize { get; set; } = 150;

    /// <summary>The most records in a page, whatever $top says.</summary>
    public int LargestPage { get; set; } = 1000;
}
