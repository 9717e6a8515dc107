using OutlookActivities.Engine.Readers.Audit;

namespace OutlookActivities.Engine.Readers.Companions;

/// <summary>Sign-ins of Microsoft Entra: the portal's CSV and Microsoft Graph's JSON (facts B7), by the names of either.</summary>
internal static class SignIn
{
    internal static readonly string[] Times = ["createdDateTime", "Date (UTC)"];

    internal static bool Matches(Func<string, bool> has) =>
        (has("Date (UTC)") && has("Username") && has("IP address"))
        || (has("createdDateTime") && has("userPrincipalName") && has("ipAddress"));

    internal static string? Read(StatedRow row, List<MailboxActivity> into)
    {
        string? time = row[Times];
        string? user = row["userPrincipalName", "Username"];
        string? number = row["status.errorCode", "Sign-in error code"];
        string? agent = row["userAgent", "User agent"];
        string? location = Location(row);
        string? application = row["appId", "Application ID"];
        MailboxActivity? activity = row.ToActivity(
            [
                (ActivityColumn.TimeUtc, UtcText.TryRead(time, out DateTimeOffset read) ? UtcText.From(read) : time),
                (ActivityColumn.Mailbox, user),
                (ActivityColumn.Category, ActivityCategory.Logon),
                (ActivityColumn.ActivityIdType, "SignIn"),
                (ActivityColumn.UserName, user),
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
                    number is null or "0" ? null : $"{row["status.failureReason", "Failure reason"] ?? "error"} ({number})",
                    Named("MFA", row["status.additionalDetails", "Multifactor authentication result"]),
                    Named("Conditional Access", row["conditionalAccessStatus", "Conditional Access"]),
                    Named("from", location))),
                (ActivityColumn.TenantId, row["resourceTenantId", "Resource tenant ID"]),
                (ActivityColumn.Id, row["id", "Request ID"]),
                (ActivityColumn.RecordId, row["id", "Request ID"]),
                (ActivityColumn.Source, ActivitySource.SignInLog),
            ],
            out string? fault);
        if (activity is not null)
        {
            into.Add(activity);
        }

        return fault;
    }

    private static string? Result(string? number, string? status) =>
        number is "0" ? ActivityResult.Success
        : number is null ? status
        : SignInError.Find(number)?.Result ?? (status is ActivityResult.Interrupted ? status : ActivityResult.Failure);

    private static string? Location(StatedRow row) =>
        Comma(row["location.city"], row["location.state"], row["location.countryOrRegion"]) ?? row["Location"];

    private static string? Comma(params string?[] parts) =>
        string.Join(", ", parts.Where(part => part is not null)) is { Length: > 0 } text ? text : null;

    private static string? Named(string name, string? value) => value is null ? null : name == "from" ? $"from {value}" : $"{name}: {value}";
}
