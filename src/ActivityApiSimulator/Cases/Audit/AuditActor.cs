namespace OutlookActivities.Simulator;

/// <summary>Who acts, from where and with what.</summary>
/// <param name="User">The UPN.</param>
/// <param name="ClientIP">The address, without a port.</param>
/// <param name="UserAgent">What the browser or program calls itself.</param>
/// <param name="ClientInfo">ClientInfoString of records of the mailbox.</param>
/// <param name="ApplicationId">The application that signs in and acts.</param>
/// <param name="Session">The session of the sign-in; null where the records name none.</param>
internal sealed record AuditActor(string User, string ClientIP, string UserAgent, string ClientInfo, string ApplicationId, string? Session)
{
    /// <summary>Outlook on the web.</summary>
    internal static AuditActor Web(string user, string clientIP, string userAgent, string? session) =>
        new(user, clientIP, userAgent, $"Client=OWA;{userAgent};", "9199bf20-a13f-4107-85dc-02114787ef48", session);
}
