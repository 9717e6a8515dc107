namespace OutlookActivities.Engine.Api;

/// <summary>What a bad answer of Microsoft Graph means, in words that say what to do.</summary>
internal static class GraphFault
{
    private const string Permission = "AuditLogsQuery.Read.All, or AuditLogsQuery-Exchange.Read.All for Exchange alone";

    internal static Exception From(ActivityApiConnection connection, string subject, ApiAnswer answer)
    {
        if (ApiFault.Transient(answer.Response) is TransientFault transient)
        {
            return transient;
        }

        (string? code, string? message) = ApiFault.ReadError(answer.Body);
        string said = message is null ? "" : $" It says: {message}";
        string host = connection.BaseUri.Host;
        switch ((int)answer.Status)
        {
            case >= 300 and < 400:
                return ApiFault.Redirected(connection, answer.Response, answer.Request);
            case 400:
                return Error(ActivityErrorId.BadRequest, $"Microsoft Graph did not understand {subject}.{said} Check -ActivityType and -ApiVersion; -Verbose shows the request.{answer.Request}", subject);
            case 401:
                return Error(ActivityErrorId.TokenRefused, $"Microsoft Graph refused the token{(message is null ? "." : $": {message}")} Sign in again with Connect-ActivityApi -Service GraphAuditLog; the token must be for https://graph.microsoft.com.{answer.Request}", connection);
            case 403:
                return Error(ActivityErrorId.AccessDenied, $"Microsoft Graph denies {subject}.{said} The application needs the permission {Permission}, with admin consent.{answer.Request}", subject);
            case 404 when message?.IndexOf("segment", StringComparison.OrdinalIgnoreCase) >= 0 || code == "BadRequest":
                return Error(ActivityErrorId.ApiGone, $"{host} has no audit log query in this version.{said} Try -ApiVersion beta or v1.0, or use Search-UnifiedAuditLog … | ConvertFrom-UnifiedAuditLog.{answer.Request}", connection.BaseUri);
            case 404:
                return Error(ActivityErrorId.QueryNotFound, $"Microsoft Graph has no such audit query.{said} Check -QueryId: queries are kept for a limited time, and belong to one tenant.{answer.Request}", subject);
            default:
                return Error(ActivityErrorId.UnexpectedAnswer, $"{host} gave an answer that Microsoft Graph does not give.{said} Check -BaseUri.{answer.Request}", subject);
        }
    }

    /// <summary>The address of the next page, unless it is on another host.</summary>
    internal static Uri CheckLink(ActivityApiConnection connection, string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out Uri? address))
        {
            return Uri.TryCreate(connection.BaseUri, link, out Uri? relative) && ApiAddress.IsSameHost(relative, connection.BaseUri)
                ? relative
                : throw Error(ActivityErrorId.UnexpectedAnswer, $"{connection.BaseUri.Host} gave no address for the next page.", link);
        }

        return ApiAddress.IsSameHost(address, connection.BaseUri)
            ? address
            : throw Error(
                ActivityErrorId.RefusedHost,
                $"The service names {address.Authority} for the next page, but the token goes to {connection.BaseUri.Authority} only. If that host is right, connect to it with -BaseUri.",
                address.Authority);
    }

    /// <summary>Refuses a next page that was given before: following it would never end.</summary>
    internal static void RefuseCircle(ActivityApiConnection connection, HashSet<Uri> seen, Uri page)
    {
        if (!seen.Add(page))
        {
            throw Error(ActivityErrorId.UnexpectedAnswer, $"{connection.BaseUri.Host} names a page as the next that it gave before: what is behind it is missing. Run it again later.", page);
        }
    }

    private static ActivityException Error(string id, string message, object target) => new(id, message, target);
}
