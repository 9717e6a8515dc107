namespace OutlookActivities.Engine.Auth;

/// <summary>One way of signing in.</summary>
internal abstract class TokenFlow
{
    /// <summary>Signs in for the first time; may ask a user.</summary>
    /// <exception cref="ActivityException">It failed.</exception>
    internal abstract Task<AcquiredToken> SignInAsync(CancellationToken cancellation);

    /// <summary>Gets another token without asking a user.</summary>
    /// <param name="force">Whether a token that is kept somewhere is passed by.</param>
    /// <param name="claims">What the service asks for beside it, as JSON; null where it asks for nothing.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ActivityException">It failed, or a user would have to be asked.</exception>
    internal abstract Task<AcquiredToken> RenewAsync(bool force, string? claims, CancellationToken cancellation);
}
