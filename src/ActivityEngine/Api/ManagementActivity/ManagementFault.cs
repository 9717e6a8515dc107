namespace OutlookActivities.Engine.Api;

/// <summary>What a bad answer of the Management Activity API means: it has codes of its own, AF and a number (facts B2).</summary>
internal static class ManagementFault
{
    internal static Exception From(ActivityApiConnection connection, string subject, ApiAnswer answer)
    {
        (string? code, string? message) = ApiFault.ReadError(answer.Body);
        string said = message is null ? "" : $" It says: {code} {message}";
        if (code is "AF429" or "AF50000")
        {
            return new TransientFault(code == "AF429" ? "the service throttles its requests (AF429)" : "the service failed (AF50000)")
            {
                RetryAfter = RetryAfter.Read(answer.Response),
                Status = (int)answer.Status,
            };
        }

        return Known(connection, subject, code, said, answer.Request) ?? ByStatus(connection, subject, message, said, answer);
    }

    private static ActivityException? Known(ActivityApiConnection connection, string subject, string? code, string said, string request) => code switch
    {
        "AF10001" => Error(ActivityErrorId.AccessDenied, $"The Management Activity API denies {subject}.{said} The application needs the permission ActivityFeed.Read of Office 365 Management APIs, with admin consent.{request}", subject),
        "AF20010" or "AF20011" or "AF20012" or "AF20013" => Error(ActivityErrorId.WrongTenant, $"The tenant {connection.TenantId} is not the one that the sign-in is for, or is not set up.{said} Give -TenantId as the tenant's GUID, and see that auditing is switched on.{request}", connection.TenantId),
        "AF20022" or "AF20023" => Error(ActivityErrorId.SubscriptionMissing, $"The tenant is not subscribed to {subject}, or an administrator switched the subscription off.{said} Run Get-MailboxActivity -StartSubscription.{request}", subject),
        "AF20050" or "AF20052" => Error(ActivityErrorId.UnexpectedAnswer, $"The service no longer has {subject} that it had listed.{said} Run it again.{request}", subject),
        "AF20051" or "AF20003" => Error(ActivityErrorId.ContentExpired, $"{subject} has expired: content is kept for seven days, and its records are missing.{said} Search-UnifiedAuditLog … | ConvertFrom-UnifiedAuditLog still has them.{request}", subject),
        "AF20030" or "AF20055" => Error(ActivityErrorId.BadRequest, $"The service does not take the time that is asked for.{said} Check the clock of this machine.{request}", subject),
        "AF20001" or "AF20002" or "AF20020" or "AF20021" or "AF20031" or "AF20053" or "AF20054" => Error(ActivityErrorId.BadRequest, $"The service did not understand the request for {subject}.{said} -Verbose shows the request.{request}", subject),
        _ => null,
    };

    private static Exception ByStatus(ActivityApiConnection connection, string subject, string? message, string said, ApiAnswer answer)
    {
        const string AuditingOff = "does not exist";
        return (int)answer.Status switch
        {
            _ when ApiFault.Transient(answer.Response) is TransientFault transient && message?.Contains("DataServiceException") != true => transient,
            >= 300 and < 400 => ApiFault.Redirected(connection, answer.Response, answer.Request),
            _ when message?.IndexOf(AuditingOff, StringComparison.Ordinal) >= 0 => Error(ActivityErrorId.WrongTenant, $"The audit log of the tenant is not there.{said} Switch auditing on: Set-AdminAuditLogConfig -UnifiedAuditLogIngestionEnabled $true.{answer.Request}", connection.TenantId),
            401 => Error(ActivityErrorId.TokenRefused, $"The service refused the token.{said} Sign in again with Connect-ActivityApi -Service ManagementActivity; the token must be an application's, for https://manage.office.com.{answer.Request}", connection),
            403 => Error(ActivityErrorId.AccessDenied, $"The service denies {subject}.{said} The application needs the permission ActivityFeed.Read.{answer.Request}", subject),
            400 => Error(ActivityErrorId.BadRequest, $"The service did not understand the request for {subject}.{said}{answer.Request}", subject),
            _ => Error(ActivityErrorId.UnexpectedAnswer, $"{connection.BaseUri.Host} gave an answer that the Management Activity API does not give.{said} Check -BaseUri.{answer.Request}", subject),
        };
    }

    private static ActivityException Error(string id, string message, object? target) => new(id, message, target);
}
