namespace OutlookActivities.Engine.Api;

/// <summary>Refuses what a service has nothing for: left out silently, it would give more, or less, than was asked for.</summary>
internal static class RequestCheck
{
    /// <exception cref="ActivityException">The request asks for what the Activities API has not.</exception>
    internal static void OfActivitiesApi(MailboxActivityRequest request)
    {
        const string Advice = "is of the audit log; the Activities API has nothing like it. Connect with -Service GraphAuditLog or ManagementActivity, or leave it out.";
        Refuse(request.QueryId is not null, "-QueryId", Advice);
        Refuse(request.AnyActor, "-AnyActor", Advice);
        Refuse(request.Workloads.Count > 0, "-Workload", Advice);
    }

    /// <exception cref="ActivityException">The request asks for what the audit log has not.</exception>
    internal static void OfAuditLog(MailboxActivityRequest request)
    {
        const string Advice = "is of the Activities API; the audit log has nothing like it. Leave it out, and use Where-Object, Select-Object or Sort-Object TimeUtc.";
        Refuse(request.AppTypes.Count > 0, "-AppType", Advice);
        Refuse(request.Properties.Count > 0, "-Property", Advice);
        Refuse(request.Descending, "-Descending", Advice);
        Refuse(request.Skip > 0, "-Skip", Advice);
    }

    /// <exception cref="ActivityException">The request asks for what the audit feed has not.</exception>
    internal static void OfAuditFeed(MailboxActivityRequest request) => Refuse(
        request.QueryId is not null, "-QueryId", "is of Microsoft Graph: connect with -Service GraphAuditLog, or leave it out.");

    private static void Refuse(bool isGiven, string parameter, string advice)
    {
        if (isGiven)
        {
            throw new ActivityException(ActivityErrorId.ParameterUnsuited, $"{parameter} {advice}", parameter);
        }
    }
}
