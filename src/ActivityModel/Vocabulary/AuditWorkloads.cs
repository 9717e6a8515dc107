namespace OutlookActivities;

/// <summary>The services that write into the audit log, as its records name them (facts B2, B4). Any other name passes through.</summary>
internal static class AuditWorkloads
{
    internal const string Exchange = "Exchange";

    /// <summary>Every workload.</summary>
    internal const string Any = "*";

    internal static readonly IReadOnlyList<KnownName> All =
    [
        new(Exchange, null, "Mailboxes: access, sending, deletion, rules, and what administrators do in Exchange"),
        new("AzureActiveDirectory", null, "Microsoft Entra: sign-ins, consents, users, roles"),
        new("SharePoint", null, "Files and sites of SharePoint"),
        new("OneDrive", null, "Files of OneDrive"),
        new("MicrosoftTeams", null, "Teams"),
        new("SecurityComplianceCenter", null, "Content searches, alerts, labels"),
        new(Any, null, "All workloads"),
    ];

    /// <summary>The workloads to be asked for; none for all. Who names operations means those, whoever writes them.</summary>
    internal static IReadOnlyList<string> Wanted(MailboxActivityRequest request) =>
        request.Workloads.Contains(Any) ? []
        : request.Workloads.Count > 0 ? request.Workloads
        : request.ActivityTypes.Count > 0 || request.QueryId is not null ? []
        : [Exchange];
}
