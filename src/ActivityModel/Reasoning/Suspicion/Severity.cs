namespace OutlookActivities;

/// <summary>How much a finding weighs. An enum, as it has an order: <c>Where-Object Severity -ge Medium</c>.</summary>
public enum Severity
{
    /// <summary>Something to know when reading the other findings; no sign of a break-in by itself.</summary>
    Information,

    /// <summary>Usual in honest use too; of weight beside others.</summary>
    Low,

    /// <summary>Seldom in honest use: ask the owner.</summary>
    Medium,

    /// <summary>The manner of a break-in.</summary>
    High,
}
