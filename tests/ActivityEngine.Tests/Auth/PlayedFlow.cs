using OutlookActivities.Engine.Auth;

namespace ActivityEngine.Tests.Auth;

/// <summary>Gives "1", "2" … for an hour each, when the gate is open.</summary>
internal sealed class PlayedFlow : TokenFlow
{
    private int _renewals;

    internal int Renewals => _renewals;

    internal TaskCompletionSource? Gate { get; init; }

    internal override Task<AcquiredToken> SignInAsync(CancellationToken cancellation) => RenewAsync(false, null, cancellation);

    internal override async Task<AcquiredToken> RenewAsync(bool force, string? claims, CancellationToken cancellation)
    {
        int number = Interlocked.Increment(ref _renewals);
        await (Gate?.Task.WaitAsync(cancellation) ?? Task.Delay(20, cancellation));
        return new AcquiredToken(number.ToString(System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.AddHours(1), null, null);
    }
}
