namespace OutlookActivities;

/// <summary>Where a connection that signed in gets its tokens from. The engine derives from it; nothing of it is public or serialised.</summary>
internal abstract class AccessTokenSource : IDisposable
{
    /// <summary>When the newest token ends, in UTC; null before there is one.</summary>
    internal abstract DateTimeOffset? ExpiresOn { get; }

    /// <summary>A token that is good for some minutes yet. It is renewed before it ends, once also for those who ask at the same time. From any thread.</summary>
    /// <exception cref="ActivityException">It cannot be renewed.</exception>
    internal abstract Task<string> GetAsync(CancellationToken cancellation);

    /// <summary>Another token in place of one that the service refused, although it has not ended.</summary>
    /// <param name="refused">The token that was refused: if another has taken its place already, that is given.</param>
    /// <param name="claims">What the service asks for beside it, as JSON; null where it asks for nothing.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ActivityException">It cannot be renewed.</exception>
    internal abstract Task<string> ReplaceAsync(string refused, string? claims, CancellationToken cancellation);

    /// <summary>Forgets the tokens and whatever would give new ones.</summary>
    public abstract void Dispose();
}
