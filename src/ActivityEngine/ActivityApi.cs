using System.Security;
using OutlookActivities.Engine.Api;
using OutlookActivities.Engine.Auth;
using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine;

/// <summary>The Outlook Activities API: connections to it, and the activities of a mailbox.</summary>
public static class ActivityApi
{
    /// <summary>Makes a connection to the Activities API that signs in with an access token. Nothing is sent yet.</summary>
    /// <param name="baseUri">The host.</param>
    /// <param name="apiVersion">v1.0, v2.0 or beta.</param>
    /// <param name="accessToken">The token.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ActivityException">The address is not secure, or the text is no token.</exception>
    public static ActivityApiConnection Connect(Uri baseUri, string apiVersion, SecureString accessToken) =>
        Connect(ActivityService.ActivitiesApi, ActivityEnvironment.Global, baseUri, apiVersion, accessToken);

    /// <summary>Makes a connection to any of the services that signs in with an access token. Nothing is sent yet.</summary>
    /// <param name="service">The service.</param>
    /// <param name="environment">The cloud.</param>
    /// <param name="baseUri">Another host than the cloud's; null for that.</param>
    /// <param name="apiVersion">The version of its API; null for the usual one.</param>
    /// <param name="accessToken">The token.</param>
    /// <param name="tenantId">The tenant, for a token that does not tell it.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ActivityException">The cloud has no such service, the service no such version, the address is not secure, or the text is no token.</exception>
    public static ActivityApiConnection Connect(
        ActivityService service, ActivityEnvironment environment, Uri? baseUri, string? apiVersion, SecureString accessToken, string? tenantId = null)
    {
        var endpoint = ServiceEndpoint.Of(service, environment, baseUri, apiVersion);
        string token = SecretText.CheckToken(SecretText.Read(accessToken));
        TokenClaims claims = TokenClaims.Read(token);
        using var secret = new SecureString();
        foreach (char c in token)
        {
            secret.AppendChar(c);
        }

        return new ActivityApiConnection(service, endpoint.BaseUri, endpoint.ApiVersion, SecretText.Bearer, secret, claims.ExpiresOn)
        {
            Account = claims.Account,
            TenantId = claims.TenantId ?? tenantId,
        };
    }

    /// <summary>Makes a connection with basic authentication, which only v1.0 takes (facts A1). Nothing is sent yet.</summary>
    /// <param name="baseUri">The host.</param>
    /// <param name="apiVersion">v1.0.</param>
    /// <param name="userName">The account.</param>
    /// <param name="password">Its password.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ActivityException">The address is not secure, or the version does not take it.</exception>
    public static ActivityApiConnection Connect(Uri baseUri, string apiVersion, string userName, SecureString password)
    {
        const string OnlyVersion = "v1.0";
        if (apiVersion != OnlyVersion)
        {
            throw new ActivityException(
                ActivityErrorId.ApiVersionUnsuited,
                $"{apiVersion} takes no basic authentication: use -ApiVersion v1.0 with -Credential, or sign in with -AccessToken.",
                apiVersion);
        }

        return new ActivityApiConnection(ActivityService.ActivitiesApi, ApiAddress.Check(baseUri), apiVersion, SecretText.Basic, password) { Account = userName };
    }

    /// <summary>Signs in, and makes a connection whose tokens are renewed by themselves.</summary>
    /// <param name="request">How, and to what.</param>
    /// <param name="show">Shows the user what to do, such as the code to enter; called by the calling thread only.</param>
    /// <param name="reporter">Told what went otherwise than asked.</param>
    /// <param name="cancellation">Ends every wait.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="ActivityException">The sign-in failed; the error id says why.</exception>
    public static ActivityApiConnection SignIn(SignInRequest request, Action<string> show, IActivityReporter reporter, CancellationToken cancellation)
    {
        var signIn = new SignIn(request);
        return CallerThread.Run(
            post => signIn.RunAsync(text => post(() => show(text)), text => post(() => reporter.Warning(text)), cancellation), cancellation);
    }

    /// <summary>Ends a connection: its secret is wiped.</summary>
    /// <param name="connection">The connection.</param>
    public static void Disconnect(ActivityApiConnection connection)
    {
        connection.Forget();
        ApiClient.Release(connection);
    }

    /// <summary>The name of a mailbox as the API takes it.</summary>
    /// <param name="mailbox">What the user wrote.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ActivityException">It is neither a UPN nor a GUID nor me.</exception>
    public static string CheckMailbox(string? mailbox) => MailboxName.Check(mailbox);

    /// <summary>The content types that a request needs and the tenant is not subscribed to, at the Management Activity API.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="request">Which activities.</param>
    /// <param name="reporter">Told of waits and requests.</param>
    /// <param name="cancellation">Ends every wait.</param>
    /// <returns>The content types, such as Audit.Exchange.</returns>
    /// <exception cref="ActivityException">The subscriptions cannot be listed, or the service has none.</exception>
    public static IReadOnlyList<string> MissingSubscriptions(
        ActivityApiConnection connection, MailboxActivityRequest request, IActivityReporter reporter, CancellationToken cancellation) =>
        ManagementRun.MissingSubscriptions(connection, request, reporter, cancellation);

    /// <summary>Subscribes the tenant to a content type. What happened before is not in it, and the first content takes up to twelve hours.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="contentType">Such as Audit.Exchange.</param>
    /// <param name="request">Whose publisher counts.</param>
    /// <param name="reporter">Told of waits and requests.</param>
    /// <param name="cancellation">Ends every wait.</param>
    /// <exception cref="ActivityException">The service refuses.</exception>
    public static void StartSubscription(
        ActivityApiConnection connection, string contentType, MailboxActivityRequest request, IActivityReporter reporter, CancellationToken cancellation) =>
        ManagementRun.StartSubscription(connection, contentType, request, reporter, cancellation);

    /// <summary>Fetches the activities of mailboxes from the connection's service, several requests at a time, and gives them in a stable order.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="mailboxes">The mailboxes; none where the request names an audit query instead.</param>
    /// <param name="request">Which activities.</param>
    /// <param name="reporter">Told of mailboxes and activities that cannot be read, of long waits, of every request and of progress.</param>
    /// <param name="cancellation">Ends every wait.</param>
    /// <returns>The activities, each page as soon as those before it are there.</returns>
    /// <exception cref="ActivityException">Nothing can be read, or the request asks for what the service has not.</exception>
    public static IEnumerable<MailboxActivity> Read(
        ActivityApiConnection connection, IReadOnlyList<string> mailboxes, MailboxActivityRequest request, IActivityReporter reporter, CancellationToken cancellation) =>
        request.EvidencePath is null
            ? Read(connection, mailboxes, request, null, reporter, cancellation)
            : EvidenceRun.Read(connection, mailboxes, request, reporter, (evidence, watch) => Read(connection, mailboxes, request, evidence, watch, cancellation));

    /// <summary>Fetches the activities of a mailbox, several pages at a time, and gives them in order.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="request">Which activities.</param>
    /// <param name="reporter">Told of activities that cannot be read, of long waits, of every request and of progress.</param>
    /// <param name="cancellation">Ends every wait.</param>
    /// <returns>The activities, each page as soon as those before it are there. What is not asked for is not fetched.</returns>
    /// <exception cref="ActivityException">The mailbox cannot be read, or not to its end.</exception>
    public static IEnumerable<MailboxActivity> Read(
        ActivityApiConnection connection, MailboxActivityRequest request, IActivityReporter reporter, CancellationToken cancellation) =>
        MailboxDownload.Read(connection, request.Mailbox, request, null, reporter, cancellation);

    private static IEnumerable<MailboxActivity> Read(
        ActivityApiConnection connection,
        IReadOnlyList<string> mailboxes,
        MailboxActivityRequest request,
        EvidenceFolder? evidence,
        IActivityReporter reporter,
        CancellationToken cancellation) =>
        connection.KindOfService switch
        {
            ActivityService.GraphAuditLog => DownloadRun.Read(GraphAuditRun.Units(connection, mailboxes, request, evidence), request.ThrottleLimit, reporter, cancellation),
            ActivityService.ManagementActivity => DownloadRun.Read(ManagementRun.Units(connection, mailboxes, request, evidence), 1, reporter, cancellation),
            _ => MailboxRun.Read(connection, mailboxes, request, evidence, reporter, cancellation),
        };
}
