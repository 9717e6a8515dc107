using Microsoft.Identity.Client;

namespace OutlookActivities.Engine.Auth;

/// <summary>A way of signing in by the sign-in library. Its types stay behind this, and so do its exceptions, which can hold what they were given.</summary>
internal abstract class LibraryFlow(SignInFault fault) : TokenFlow
{
    /// <inheritdoc/>
    internal override Task<AcquiredToken> SignInAsync(CancellationToken cancellation) => Acquire(FirstAsync, cancellation);

    /// <inheritdoc/>
    internal override Task<AcquiredToken> RenewAsync(bool force, string? claims, CancellationToken cancellation) =>
        Acquire(token => AgainAsync(force, claims, token), cancellation);

    /// <summary>Asks the library, for the first time.</summary>
    protected abstract Task<AuthenticationResult> FirstAsync(CancellationToken cancellation);

    /// <summary>Asks the library once more.</summary>
    protected abstract Task<AuthenticationResult> AgainAsync(bool force, string? claims, CancellationToken cancellation);

    private async Task<AcquiredToken> Acquire(Func<CancellationToken, Task<AuthenticationResult>> ask, CancellationToken cancellation)
    {
        AuthenticationResult result;
        try
        {
            result = await ask(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not ActivityException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw fault.From(exception);
        }

        // An answer without a token is a success to the library (facts E).
        return string.IsNullOrEmpty(result.AccessToken)
            ? throw fault.Empty()
            : new AcquiredToken(result.AccessToken, result.ExpiresOn, result.Account?.Username, result.TenantId);
    }
}
