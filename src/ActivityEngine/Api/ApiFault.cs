using System.Net;
using System.Text.Json;

namespace OutlookActivities.Engine.Api;

/// <summary>What an answer that is no page means, in words that say what to do.</summary>
internal static class ApiFault
{
    private const string Shut =
        "Microsoft shut the Activities API in July 2018. Use the unified audit log instead: Search-UnifiedAuditLog … | ConvertFrom-UnifiedAuditLog.";

    private static readonly HttpStatusCode[] s_noSuchPath =
        [HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotAcceptable, HttpStatusCode.NotImplemented];

    /// <summary>The fault of an answer.</summary>
    internal static Exception From(ActivityApiConnection connection, string mailbox, HttpResponseMessage response, byte[] body, string requestId)
    {
        int status = (int)response.StatusCode;
        (string? code, string? message) = ReadError(body);
        string said = message is null ? "" : $" It says: {message}";
        string request = $" (HTTP {status}, client-request-id {requestId})";
        if (IsGone(connection, response.StatusCode, code))
        {
            return Error(ActivityErrorId.ApiGone, $"{connection.BaseUri.Host} no longer has this API.{said} {Shut}{request}", connection.BaseUri);
        }

        switch (status)
        {
            case 408 or 429 or 500 or 502 or 503 or 504:
                return Transient(response)!;
            case >= 300 and < 400:
                return Redirected(connection, response, request);
            case 400:
                return Error(ActivityErrorId.BadRequest, $"The service did not understand the request for '{mailbox}'.{said} Check -ActivityType, -AppType, -Property and -ApiVersion; -Verbose shows the request.{request}", mailbox);
            case 401:
                return Error(ActivityErrorId.TokenRefused, $"{Refused(connection, Diagnostics.Reason(response))} Get a new token and run Connect-ActivityApi again.{Hint(connection)}{request}", connection);
            case 403:
                return Error(ActivityErrorId.AccessDenied, $"Access to '{mailbox}' is denied.{said} The account needs full access to the mailbox, or an application permission.{Hint(connection)}{request}", mailbox);
            case 404:
                return Error(ActivityErrorId.MailboxNotFound, $"The service knows no mailbox '{mailbox}'.{said} Check the UPN, and -BaseUri and -ApiVersion of the connection.{request}", mailbox);
            default:
                return Error(ActivityErrorId.UnexpectedAnswer, $"{connection.BaseUri.Host} gave an answer that the API does not give.{said} Check -BaseUri.{request}", mailbox);
        }
    }

    /// <summary>The fault of an answer that another try may mend; null for every other answer.</summary>
    internal static TransientFault? Transient(HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        string? reason = status switch
        {
            429 => "the service throttles its requests (HTTP 429)",
            503 => "the service is busy (HTTP 503)",
            408 or 500 or 502 or 504 => $"the service failed (HTTP {status})",
            _ => null,
        };
        return reason is null ? null : new TransientFault(reason) { RetryAfter = RetryAfter.Read(response), Status = status };
    }

    /// <summary>The page, unless it points to another host: whoever answers so is not to be trusted with more.</summary>
    internal static ActivityPage RefuseForeignLink(ActivityApiConnection connection, ActivityPage page) =>
        page.NextLink is null || ApiAddress.IsSameHost(page.NextLink, connection.BaseUri)
            ? page
            : throw Error(
                ActivityErrorId.RefusedHost,
                $"The service names {page.NextLink.Authority} for the next page, but the token goes to {connection.BaseUri.Authority} only. If that host is right, connect to it with -BaseUri.",
                page.NextLink.Authority);

    internal static ActivityException Redirected(ActivityApiConnection connection, HttpResponseMessage response, string request)
    {
        Uri? target = response.Headers.Location is Uri location ? new Uri(connection.BaseUri, location) : null;
        return target is null || ApiAddress.IsSameHost(target, connection.BaseUri)
            ? Error(ActivityErrorId.UnexpectedAnswer, $"{connection.BaseUri.Host} redirects the request, which the API does not do. Check -BaseUri.{Hint(connection)}{request}", connection.BaseUri)
            : Error(
                ActivityErrorId.RefusedHost,
                $"The service redirects to {target.Authority}, but the token goes to {connection.BaseUri.Authority} only. If that host is right, connect to it with -BaseUri.{Hint(connection)}{request}",
                target.Authority);
    }

    private static string Refused(ActivityApiConnection connection, string? reason) =>
        $"The service refused the {(connection.AuthType == SecretText.Basic ? "user name or the password" : "token")}{(reason is null ? "." : $": {reason}")}";

    /// <summary>410 says it; so does what is only said by the simulator; Microsoft's own hosts may say it in any way that denies the path.</summary>
    private static bool IsGone(ActivityApiConnection connection, HttpStatusCode status, string? code) =>
        status == HttpStatusCode.Gone
        || code == "ErrorResourceGone"
        || (ApiAddress.IsMicrosofts(connection.BaseUri) && s_noSuchPath.Contains(status));

    private static string Hint(ActivityApiConnection connection) => ApiAddress.IsMicrosofts(connection.BaseUri) ? " " + Shut : "";

    internal static (string? Code, string? Message) ReadError(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("error", out JsonElement error)
                && error.ValueKind == JsonValueKind.Object
                ? (Text(error, "code"), Text(error, "message"))
                : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static ActivityException Error(string id, string message, object target) => new(id, message, target);
}
