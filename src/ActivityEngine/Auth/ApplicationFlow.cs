using Microsoft.Identity.Client;

namespace OutlookActivities.Engine.Auth;

/// <summary>An application signs in with a secret, a certificate or an assertion.</summary>
internal sealed class ApplicationFlow(IConfidentialClientApplication application, string scope, SignInFault fault) : LibraryFlow(fault)
{
    /// <inheritdoc/>
    protected override Task<AuthenticationResult> FirstAsync(CancellationToken cancellation) => AgainAsync(force: false, null, cancellation);

    /// <inheritdoc/>
    protected override Task<AuthenticationResult> AgainAsync(bool force, string? claims, CancellationToken cancellation)
    {
        AcquireTokenForClientParameterBuilder asked = application.AcquireTokenForClient([scope]).WithForceRefresh(force);
        return (claims is null ? asked : asked.WithClaims(claims)).ExecuteAsync(cancellation);
    }
}
