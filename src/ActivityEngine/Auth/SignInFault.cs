using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace OutlookActivities.Engine.Auth;

/// <summary>
/// What a failed sign-in means, in words that say what to do. The library's exceptions end here: their details can hold what a server answered, and they
/// are of a type that the session must not see.
/// </summary>
internal sealed class SignInFault(SignInRequest request, Uri host)
{
    // The library's own documents name these codes; facts E tells which situation gives which.
    private static readonly Dictionary<string, (string Id, string Advice)> s_codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["authentication_canceled"] = (ActivityErrorId.SignInCancelled, "Run Connect-ActivityApi again."),
        ["access_denied"] = (ActivityErrorId.SignInCancelled, "The user, or the tenant, declined. Run Connect-ActivityApi again, or have an administrator grant {permission}."),
        ["authorization_declined"] = (ActivityErrorId.SignInCancelled, "The user declined. Run Connect-ActivityApi again."),
        ["code_expired"] = (ActivityErrorId.SignInExpired, "The code was not entered in time. Run Connect-ActivityApi again."),
        ["expired_token"] = (ActivityErrorId.SignInExpired, "The code was not entered in time. Run Connect-ActivityApi again."),
        ["no_tokens_found"] = (ActivityErrorId.SignInExpired, "Run Connect-ActivityApi again."),
        ["user_null"] = (ActivityErrorId.SignInExpired, "Run Connect-ActivityApi again."),
        ["invalid_grant"] = (ActivityErrorId.SignInExpired, "Run Connect-ActivityApi again."),
        ["interaction_required"] = (ActivityErrorId.ConditionalAccess, "The tenant asks for more than this sign-in can give: sign in with -Interactive, or ask for an exception in its conditional access policies."),
        ["consent_required"] = (ActivityErrorId.PermissionMissing, "{permission} is not granted to the application: an administrator grants it in the application's registration (API permissions)."),
        ["unauthorized_client"] = (ActivityErrorId.ApplicationNotFound, "Check -ClientId and -TenantId."),
        ["invalid_client"] = (ActivityErrorId.ClientSecretRefused, "Check the secret, certificate or assertion of the application."),
        ["linux_xdg_open_failed"] = (ActivityErrorId.BrowserUnavailable, "No browser can be opened here: use -DeviceCode, and a browser anywhere."),
        ["webview_unavailable"] = (ActivityErrorId.BrowserUnavailable, "No browser can be opened here: use -DeviceCode, and a browser anywhere."),
        ["cert_without_private_key"] = (ActivityErrorId.CertificateUnusable, "Give the certificate with its private key."),
        ["certificate_not_rsa"] = (ActivityErrorId.CertificateUnusable, "Give a certificate with an RSA key."),
        ["request_timeout"] = (ActivityErrorId.SignInUnreachable, "Try again; check the network and the proxy."),
        ["network_not_available"] = (ActivityErrorId.SignInUnreachable, "Check the network and the proxy."),
        ["request_throttled"] = (ActivityErrorId.SignInThrottled, "Wait some minutes before the next try."),
        ["service_not_available"] = (ActivityErrorId.SignInUnreachable, "The sign-in service is down at the moment: try again in some minutes."),
        ["managed_identity_unreachable_network"] = (ActivityErrorId.ManagedIdentityNotFound, NoIdentity),
        ["managed_identity_all_sources_unavailable"] = (ActivityErrorId.ManagedIdentityNotFound, NoIdentity),
        ["managed_identity_request_failed"] = (ActivityErrorId.ManagedIdentityNotFound, NoIdentity),
        ["invalid_managed_identity_endpoint"] = (ActivityErrorId.ManagedIdentityNotFound, NoIdentity),
        ["user_assigned_managed_identity_not_supported"] = (ActivityErrorId.ManagedIdentityNotFound, "This machine takes its own identity only: leave -ManagedIdentityClientId and -ManagedIdentityResourceId out."),
    };

    private const string NoIdentity =
        "-ManagedIdentity works where Azure gives an identity: a runbook, a virtual machine, a function. Switch it on there (Identity), and check -ManagedIdentityClientId or -ManagedIdentityResourceId.";

    // What a server says may be shown; what it might have copied from the request may not, nor the line ends that Entra puts in.
    private static readonly Regex s_noise = new(@"(Trace ID|Correlation ID|Timestamp):.*$|[\r\n]+|eyJ[A-Za-z0-9_.-]+", RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // A port may hold these digits too.
    private static readonly Regex s_proxyStatus = new(@"\b407\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The error of an exception of the library or the network.</summary>
    internal ActivityException From(Exception exception)
    {
        if (Network(exception) is ActivityException network)
        {
            return network;
        }

        string message = exception.Message;
        if (exception is MsalServiceException { StatusCode: 429 } or MsalThrottledServiceException)
        {
            return Error(ActivityErrorId.SignInThrottled, "Wait some minutes before the next try, and sign in once a run rather than once a mailbox.", message);
        }

        if (EntraError.Find(message) is EntraError known)
        {
            return request.Method == SignInMethod.ClientAssertion && known.ErrorId == ActivityErrorId.CertificateRefused
                ? Error(ActivityErrorId.ClientAssertionRefused, EntraError.Trust, message)
                : Error(known.ErrorId, known.Advice, message);
        }

        if (exception is MsalServiceException { StatusCode: >= 500 } && request.Method != SignInMethod.ManagedIdentity)
        {
            return Error(ActivityErrorId.SignInUnreachable, "The sign-in service is down at the moment: try again in some minutes.", message);
        }

        string code = (exception as MsalException)?.ErrorCode ?? "";
        return s_codes.TryGetValue(code, out (string Id, string Advice) meaning)
            ? Error(ByMethod(meaning.Id), meaning.Advice, message)
            : Error(
                request.Method == SignInMethod.ManagedIdentity ? ActivityErrorId.ManagedIdentityNotFound : ActivityErrorId.SignInFailed,
                request.Method == SignInMethod.ManagedIdentity ? NoIdentity : "Check -ClientId, -TenantId and -Environment.",
                message);
    }

    /// <summary>The error of an answer that has no token.</summary>
    internal ActivityException Empty() => Error(ActivityErrorId.SignInFailed, "The answer had no token. Try again; check what stands between this machine and the sign-in service.", "");

    /// <summary>The error of a token without the permission that the service asks for.</summary>
    internal ActivityException WithoutPermission(string permission) => Error(
        ActivityErrorId.PermissionMissing,
        request.Method == SignInMethod.ManagedIdentity
            ? $"The managed identity signs in, but {permission} is not granted to it. Grant it by script, as docs/runbooks.md shows; the identity's tokens are kept for hours, so that it can take a day to show."
            : $"The sign-in works, but {permission} is not granted. An administrator grants it in the application's registration (API permissions, then admin consent).",
        "");

    private ActivityException? Network(Exception exception)
    {
        // Where there is no identity, its address leads nowhere.
        if (request.Method == SignInMethod.ManagedIdentity)
        {
            return exception is HttpRequestException or IOException or OperationCanceledException ? Error(ActivityErrorId.ManagedIdentityNotFound, NoIdentity, "") : null;
        }

        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case AuthenticationException:
                    return Error(ActivityErrorId.SignInUntrusted, "Check the date of this machine, and what stands between it and the sign-in service: a proxy that opens connections must be trusted by this machine.", "");
                case HttpRequestException when s_proxyStatus.IsMatch(inner.Message):
                    return Error(ActivityErrorId.ProxyRefused, "The proxy asks for a sign-in of its own (HTTP 407). Set the proxy with its credential in HTTPS_PROXY or in [System.Net.WebRequest]::DefaultWebProxy, or have the sign-in hosts let through.", "");
                case SocketException:
                    return Error(ActivityErrorId.SignInUnreachable, "Check the network, the name service and the proxy (HTTPS_PROXY).", "");
            }
        }

        if (exception is MsalServiceException { StatusCode: 407 })
        {
            return Error(ActivityErrorId.ProxyRefused, "The proxy asks for a sign-in of its own (HTTP 407). Set the proxy with its credential in HTTPS_PROXY, or have the sign-in hosts let through.", "");
        }

        return exception is HttpRequestException or IOException or OperationCanceledException
            ? Error(ActivityErrorId.SignInUnreachable, "Check the network and the proxy (HTTPS_PROXY).", "")
            : null;
    }

    /// <summary>A refused client means what it gave: a secret, a certificate or an assertion.</summary>
    private string ByMethod(string id) => (id, request.Method) switch
    {
        (ActivityErrorId.ClientSecretRefused, SignInMethod.Certificate) => ActivityErrorId.CertificateRefused,
        (ActivityErrorId.ClientSecretRefused, SignInMethod.ClientAssertion) => ActivityErrorId.ClientAssertionRefused,
        (ActivityErrorId.ClientSecretRefused, SignInMethod.Interactive or SignInMethod.DeviceCode) => ActivityErrorId.ApplicationNotFound,
        _ => id,
    };

    private ActivityException Error(string id, string advice, string said)
    {
        string permission = NeededPermission.Of(request.Service)?.Name ?? "the permission";
        // The library puts words of its own before what the server said.
        int start = Math.Max(0, said.IndexOf("AADSTS", StringComparison.Ordinal));
        string text = s_noise.Replace(said.Substring(start), " ").Trim();
        string server = request.Method == SignInMethod.ManagedIdentity ? "the managed identity" : host.Authority;
        return new ActivityException(
            id,
            $"Signing in at {server} failed. {advice.Replace("{permission}", permission)}{(text.Length == 0 ? "" : $" It says: {text}")}",
            request.ClientId ?? request.ManagedIdentityClientId ?? request.ManagedIdentityResourceId);
    }
}
