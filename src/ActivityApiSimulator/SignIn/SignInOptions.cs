namespace OutlookActivities.Simulator;

/// <summary>The tenant that the simulated sign-in service knows.</summary>
public sealed class SignInOptions
{
    /// <summary>The id of the tenant unless told.</summary>
    public const string DefaultTenantId = SimulatorOptions.DefaultTenant;

    /// <summary>The domain of the tenant unless told.</summary>
    public const string DefaultDomain = "contoso.example";

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The tenant's id.</summary>
    public string TenantId { get; init; } = DefaultTenantId;

    /// <summary>The tenant's domain.</summary>
    public string Domain { get; init; } = DefaultDomain;

    /// <summary>Who signs in in the browser and with a code.</summary>
    public string User { get; init; } = SimulatorOptions.DefaultMailbox;

    /// <summary>The applications that are registered.</summary>
    public IReadOnlyList<SimulatedApplication> Applications { get; init; } = [];

    /// <summary>The managed identities; the first without a resource id is the machine's own.</summary>
    public IReadOnlyList<SimulatedIdentity> Identities { get; init; } = [];

    /// <summary>How long tokens are good.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What goes wrong.</summary>
    public SignInFaults Faults { get; init; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
