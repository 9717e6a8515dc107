using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Simulator;

/// <summary>An application that is registered in the simulated tenant.</summary>
public sealed class SimulatedApplication
{
    /// <summary>Its client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its secret; null where it has none.</summary>
    public string? Secret { get; init; }

    /// <summary>When the secret ends.</summary>
    public DateTimeOffset SecretExpires { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Its certificates; the public part is enough.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    /// <summary>The issuer and subject whose tokens it takes in place of a secret; null where it takes none.</summary>
    public (string Issuer, string Subject)? Federation { get; init; }

    /// <summary>The key that the tokens of that issuer are signed with.</summary>
    public RSA? FederationKey { get; init; }

    /// <summary>Whether users sign in to it without a secret.</summary>
    public bool IsPublicClient { get; init; }

    /// <summary>The permissions that an administrator granted it: roles where it signs in by itself, scopes where a user does.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Whether the tenant has consented to it; users are refused where not.</summary>
    public bool IsConsented { get; init; } = true;
}
