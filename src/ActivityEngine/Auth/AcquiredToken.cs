namespace OutlookActivities.Engine.Auth;

/// <summary>A token that a sign-in gave.</summary>
/// <param name="text">The token.</param>
/// <param name="expiresOn">When it ends.</param>
/// <param name="account">Who is signed in, as the sign-in says; null for an application.</param>
/// <param name="tenantId">The tenant, as the sign-in says; null where it does not.</param>
internal sealed class AcquiredToken(string text, DateTimeOffset expiresOn, string? account, string? tenantId)
{
    internal string Text { get; } = text;

    internal DateTimeOffset ExpiresOn { get; } = expiresOn;

    internal string? Account { get; } = account;

    internal string? TenantId { get; } = tenantId;
}
