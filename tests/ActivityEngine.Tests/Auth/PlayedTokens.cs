using OutlookActivities;

namespace ActivityEngine.Tests.Auth;

/// <summary>Gives "first", and "second" where that was refused.</summary>
internal sealed class PlayedTokens : AccessTokenSource
{
    internal List<(string Refused, string? Claims)> Replaced { get; } = [];

    internal bool IsDisposed { get; private set; }

    internal override DateTimeOffset? ExpiresOn => null;

    internal override Task<string> GetAsync(CancellationToken cancellation) => Task.FromResult("first");

    internal override Task<string> ReplaceAsync(string refused, string? claims, CancellationToken cancellation)
    {
        Replaced.Add((refused, claims));
        return Task.FromResult("second");
    }

    public override void Dispose() => IsDisposed = true;
}
