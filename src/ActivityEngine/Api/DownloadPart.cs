namespace OutlookActivities.Engine.Api;

/// <summary>One request of a download and its answer. The parts stand in the order in which their activities leave.</summary>
internal sealed class DownloadPart(ActivityRange range)
{
    internal ActivityRange Range { get; } = range;

    /// <summary>Asks only where the download will end; what it finds is not given on.</summary>
    internal bool IsProbe { get; init; }

    /// <summary>The last of what was cut into windows: larger than a window, and to be cut again.</summary>
    internal bool IsRest { get; init; }

    /// <summary>Pages of this window before this one.</summary>
    internal int PagesBefore { get; init; }

    /// <summary>What the page before it began with: one that begins so again is the same.</summary>
    internal string? BeginningBefore { get; set; }

    internal bool IsStarted { get; set; }

    internal ActivityPage? Page { get; set; }

    internal Exception? Fault { get; set; }
}
