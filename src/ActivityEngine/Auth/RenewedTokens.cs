namespace OutlookActivities.Engine.Auth;

/// <summary>
/// Keeps the newest token of a sign-in and renews it before it ends: once, also for those who ask at the same time, as the sign-in library would send a
/// request for each (facts E).
/// </summary>
internal sealed class RenewedTokens : AccessTokenSource
{
    /// <summary>A request may take minutes, and clocks differ.</summary>
    private static readonly TimeSpan s_before = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _ended = new();
    private readonly Func<DateTimeOffset> _clock;
    private volatile TokenFlow? _flow;
    private volatile AcquiredToken? _newest;
    private long _expiresOn;

    internal RenewedTokens(TokenFlow flow, AcquiredToken first, Func<DateTimeOffset>? clock = null)
    {
        _flow = flow;
        Keep(first);
        _clock = clock ?? (static () => DateTimeOffset.UtcNow);
    }

    internal override DateTimeOffset? ExpiresOn => new DateTimeOffset(Interlocked.Read(ref _expiresOn), TimeSpan.Zero);

    internal override Task<string> GetAsync(CancellationToken cancellation) =>
        _newest is AcquiredToken newest && newest.ExpiresOn - _clock() > s_before
            ? Task.FromResult(newest.Text)
            : RenewAsync(token => token.ExpiresOn - _clock() > s_before, force: false, null, cancellation);

    internal override Task<string> ReplaceAsync(string refused, string? claims, CancellationToken cancellation) =>
        RenewAsync(token => token.Text != refused, force: true, claims, cancellation);

    public override void Dispose()
    {
        _ended.Cancel();
        _newest = null;
        _flow = null;
    }

    /// <param name="isGood">Whether a token will do: somebody else may have renewed it while this one waited for its turn.</param>
    /// <param name="force">Whether the library's own cache is passed by.</param>
    /// <param name="claims">What the service asks for beside it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private async Task<string> RenewAsync(Func<AcquiredToken, bool> isGood, bool force, string? claims, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _ended.Token);
        try
        {
            await _turn.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                if (_flow is not TokenFlow flow)
                {
                    throw Ended();
                }

                if (_newest is AcquiredToken held && isGood(held))
                {
                    return held.Text;
                }

                return await AcquireAsync(flow, force, claims, either.Token).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw Ended();
        }
    }

    private async Task<string> AcquireAsync(TokenFlow flow, bool force, string? claims, CancellationToken cancellation)
    {
        AcquiredToken acquired;
        try
        {
            acquired = await flow.RenewAsync(force, claims, cancellation).ConfigureAwait(false);
        }
        catch (ActivityException) when (!force && _newest is AcquiredToken held && held.ExpiresOn > _clock())
        {
            // The sign-in server is down for a while; what is held is still good, and the next request tries again.
            return held.Text;
        }

        if (_flow is not null)
        {
            Keep(acquired);
        }

        return acquired.Text;
    }

    private void Keep(AcquiredToken token)
    {
        _newest = token;
        Interlocked.Exchange(ref _expiresOn, token.ExpiresOn.UtcTicks);
    }

    private static ActivityException Ended() => new(ActivityErrorId.NotConnected, "The connection was ended by Disconnect-ActivityApi. Run Connect-ActivityApi again.");
}
