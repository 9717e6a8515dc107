namespace OutlookActivities.Engine.Api;

/// <summary>The content types of the Management Activity API, which divide the log by workload (facts B2).</summary>
internal static class ContentTypes
{
    internal const string General = "Audit.General";

    private static readonly Dictionary<string, string> s_byWorkload = new(StringComparer.OrdinalIgnoreCase)
    {
        [AuditWorkloads.Exchange] = "Audit.Exchange",
        ["AzureActiveDirectory"] = "Audit.AzureActiveDirectory",
        ["SharePoint"] = "Audit.SharePoint",
        ["OneDrive"] = "Audit.SharePoint",
    };

    /// <summary>All that hold activities of users.</summary>
    private static readonly string[] s_all = ["Audit.Exchange", "Audit.AzureActiveDirectory", "Audit.SharePoint", General];

    /// <summary>Those that hold the workloads; all where none are named.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<string> workloads) => workloads.Count == 0
        ? s_all
        : [.. workloads.Select(workload => s_byWorkload.TryGetValue(workload, out string? type) ? type : General).Distinct()];
}
