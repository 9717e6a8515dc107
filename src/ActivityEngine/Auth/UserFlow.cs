using Microsoft.Identity.Client;

namespace OutlookActivities.Engine.Auth;

/// <summary>A user signs in, once, when the connection is made. From then on tokens are renewed silently or not at all.</summary>
/// <param name="application">The application that the user signs in to.</param>
/// <param name="scope">What is asked for.</param>
/// <param name="ask">Asks the user.</param>
/// <param name="fault">What a failure means.</param>
internal sealed class UserFlow(
    IPublicClientApplication application, string scope, Func<CancellationToken, Task<AuthenticationResult>> ask, SignInFault fault) : LibraryFlow(fault)
{
    private IAccount? _account;

    /// <inheritdoc/>
    protected override async Task<AuthenticationResult> FirstAsync(CancellationToken cancellation)
    {
        AuthenticationResult result = await KeptAsync(cancellation).ConfigureAwait(false) ?? await ask(cancellation).ConfigureAwait(false);
        _account = result.Account;
        return result;
    }

    /// <inheritdoc/>
    protected override Task<AuthenticationResult> AgainAsync(bool force, string? claims, CancellationToken cancellation)
    {
        AcquireTokenSilentParameterBuilder asked = application.AcquireTokenSilent([scope], _account).WithForceRefresh(force);
        return (claims is null ? asked : asked.WithClaims(claims)).ExecuteAsync(cancellation);
    }

    /// <summary>The sign-in of an earlier session, where it was kept and is still good.</summary>
    private async Task<AuthenticationResult?> KeptAsync(CancellationToken cancellation)
    {
        IAccount[] accounts = [.. await application.GetAccountsAsync().ConfigureAwait(false)];
        if (accounts.Length != 1)
        {
            return null;
        }

        try
        {
            return await application.AcquireTokenSilent([scope], accounts[0]).ExecuteAsync(cancellation).ConfigureAwait(false);
        }
        catch (MsalUiRequiredException)
        {
            return null;
        }
    }
}
