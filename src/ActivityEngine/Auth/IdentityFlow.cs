using Microsoft.Identity.Client;

namespace OutlookActivities.Engine.Auth;

/// <summary>The machine or the runbook signs in with the identity that Azure gave it.</summary>
internal sealed class IdentityFlow(IManagedIdentityApplication identity, string resource, SignInFault fault) : LibraryFlow(fault)
{
    /// <inheritdoc/>
    protected override Task<AuthenticationResult> FirstAsync(CancellationToken cancellation) => AgainAsync(force: false, null, cancellation);

    /// <inheritdoc/>
    protected override Task<AuthenticationResult> AgainAsync(bool force, string? claims, CancellationToken cancellation)
    {
        AcquireTokenForManagedIdentityParameterBuilder asked = identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(force);
        return (claims is null ? asked : asked.WithClaims(claims)).ExecuteAsync(cancellation);
    }
}
