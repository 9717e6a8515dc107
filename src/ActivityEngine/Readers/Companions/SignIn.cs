using System.Globalization;
using OutlookActivities.Engine.Readers.Audit;

namespace OutlookActivities.Engine.Readers.Companions;

/// <summary>
/// Sign-ins of Microsoft Entra, by the names of either form: Microsoft Graph's signIn (learn.microsoft.com/graph/api/resources/signin), and the columns of the
/// portal's CSV (confirmed from public readers of it; their meaning: learn.microsoft.com/entra/identity/monitoring-health/concept-sign-in-log-activity-details).
/// Sentinel's SigninLogs has Graph's names but for a few (learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs). Those of an application itself
/// name no user.
/// </summary>
internal static class SignIn
{
    internal static readonly string[] Times = ["createdDateTime", "Date (UTC)"];

    private static readonly string[] s_results = [ActivityResult.Success, ActivityResult.Failure, ActivityResult.Interrupted];

    internal static bool Matches(Func<string, bool> has) =>
        (has("Date (UTC)") && has("Username") && has("IP address"))
        || (has("createdDateTime") && has("ipAddress") && (has("userPrincipalName") || has("servicePrincipalName")));

    internal static string? Read(StatedRow row, AuditRecordReader audit, List<MailboxActivity> into)
    {
        string? time = row[Times];
        string? user = row["userPrincipalName", "Username"];
        string? number = Number(row["status.errorCode", "Sign-in error code", "ResultType"]);
        string? agent = row["userAgent", "User agent"];
        string? location = Location(row);
        string? application = row["appId", "Application ID"];
        MailboxActivity? activity = row.ToActivity(
            [
                (ActivityColumn.TimeUtc, UtcText.TryRead(time, out DateTimeOffset read) ? UtcText.From(read) : time),
                (ActivityColumn.Mailbox, user),
                (ActivityColumn.Category, ActivityCategory.Logon),
                (ActivityColumn.ActivityIdType, "SignIn"),
                (ActivityColumn.UserName, user ?? row["servicePrincipalName"]),
                (ActivityColumn.ClientIP, ClientAddress.From(row["ipAddress", "IP address"])),
                (ActivityColumn.Client, ClientName.From(agent) ?? row["clientAppUsed", "Client app"]),
                (ActivityColumn.UserAgent, agent),
                (ActivityColumn.ApplicationId, application),
                (ActivityColumn.ApplicationName, row["appDisplayName", "Application"] ?? KnownApplications.Name(application)),
                (ActivityColumn.ClientSessionId, row["sessionId", "Session ID"]),
                (ActivityColumn.Result, Result(number, row["Status"])),
                (ActivityColumn.Target, row["resourceDisplayName", "Resource"]),
                (ActivityColumn.Detail, Sentence.Join(
                    SignInError.Find(number)?.Words,
                    number is null or "0" ? null : $"{row["status.failureReason", "Failure reason", "ResultDescription"] ?? "error"} ({number})",
                    Named("MFA", row["status.additionalDetails", "Multifactor authentication result"]),
                    Named("by", row["mfaDetail.authMethod", "Multifactor authentication auth method"]),
                    Named("Conditional Access", row["conditionalAccessStatus", "Conditional Access"]),
                    string.Equals(row["isInteractive"], "false", StringComparison.OrdinalIgnoreCase) ? "not interactive" : null,
                    location is null ? null : "from " + location)),
                (ActivityColumn.Country, row["location.countryOrRegion", "LocationDetails.countryOrRegion"] ?? Country(location)),
                (ActivityColumn.City, row["location.city", "LocationDetails.city"] ?? City(location)),
                (ActivityColumn.AsNumber, Number(row["autonomousSystemNumber", "Autonomous system number", "Autonomous system  number"])),
                (ActivityColumn.TenantId, row["resourceTenantId", "Resource tenant ID"]),
                (ActivityColumn.Id, row["id", "Request ID"]),
                (ActivityColumn.RecordId, row["id", "Request ID"]),
                (ActivityColumn.Source, ActivitySource.SignInLog),
            ],
            out string? fault);
        if (activity is not null)
        {
            audit.Know(user);
            into.Add(activity);
        }

        return fault;
    }

    /// <summary>Only what is a number: of a sign-in that succeeded the portal leaves it empty or says None.</summary>
    private static string? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : null;

    private static string? Result(string? number, string? status) =>
        number is "0" ? ActivityResult.Success
        : number is null ? Array.Find(s_results, result => string.Equals(result, status, StringComparison.OrdinalIgnoreCase))
        : SignInError.Find(number)?.Result ?? (status is ActivityResult.Interrupted ? status : ActivityResult.Failure);

    private static string? Location(StatedRow row) =>
        Comma(row["location.city", "LocationDetails.city"], row["location.state", "LocationDetails.state"], row["location.countryOrRegion", "LocationDetails.countryOrRegion"])
        ?? (row["Location"] is string text && IsText(text) ? text : null);

    /// <summary>Of the portal's "Oslo, Oslo, NO" the code of the country.</summary>
    private static string? Country(string? location)
    {
        string? last = location?.Split(',').Last().Trim();
        return last is { Length: 2 } && last.All(char.IsLetter) ? last.ToUpperInvariant() : null;
    }

    private static string? City(string? location) => location is not null && location.IndexOf(',') > 0 ? location.Substring(0, location.IndexOf(',')).Trim() : null;

    /// <summary>Whether it is no object: Export-Csv and Clixml write the type's name for one that lies too deep.</summary>
    private static bool IsText(string text) => text[0] != '{' && !text.StartsWith("Microsoft.Graph.", StringComparison.Ordinal);

    private static string? Comma(params string?[] parts) =>
        string.Join(", ", parts.Where(part => part is not null)) is { Length: > 0 } text ? text : null;

    private static string? Named(string name, string? value) => value is null ? null : $"{name}: {value}";
}
