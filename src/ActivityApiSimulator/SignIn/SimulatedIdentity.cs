namespace OutlookActivities.Simulator;

/// <summary>An identity that Azure gave to a machine or runbook.</summary>
public sealed class SimulatedIdentity
{
    /// <summary>Its client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its resource id; null for the machine's own.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The roles that were granted to it by script.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];
}
