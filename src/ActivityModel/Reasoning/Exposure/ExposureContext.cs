namespace OutlookActivities.Reasoning;

/// <summary>Whose activities are looked for: those that any of the clauses describes, within a time. Without a clause: everyone's.</summary>
internal sealed class ExposureContext
{
    /// <summary>What the intruder is known by; any of them.</summary>
    internal IReadOnlyList<ContextClause> Clauses { get; init; } = [];

    /// <summary>The first moment wanted.</summary>
    internal DateTimeOffset StartTime { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The last moment wanted, itself included.</summary>
    internal DateTimeOffset EndTime { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Whether a matched address or application stands for the whole of its sessions.</summary>
    internal bool IncludeSession { get; init; }

    /// <summary>Whether what services did counts too.</summary>
    internal bool IncludeService { get; init; }
}
