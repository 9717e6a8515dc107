namespace OutlookActivities.Engine.Auth;

/// <summary>What a token must allow for a service (facts B1, B2), named least first.</summary>
internal sealed class NeededPermission
{
    private static readonly Dictionary<ActivityService, NeededPermission> s_needed = new()
    {
        [ActivityService.GraphAuditLog] = new("AuditLogsQuery", "AuditLogsQuery-Exchange.Read.All of Microsoft Graph (for sign-ins and rules of the directory AuditLogsQuery.Read.All)"),
        [ActivityService.ManagementActivity] = new("ActivityFeed", "ActivityFeed.Read of the Office 365 Management APIs"),
    };

    private readonly string _beginning;

    private NeededPermission(string beginning, string name)
    {
        _beginning = beginning;
        Name = name;
    }

    internal string Name { get; }

    /// <summary>Null for the Activities API: what it asked for in 2018 is not confirmed (facts A1).</summary>
    internal static NeededPermission? Of(ActivityService service) => s_needed.TryGetValue(service, out NeededPermission? needed) ? needed : null;

    /// <summary>Whether a token that names its permissions names one of these; a token that cannot be read is for the service to judge.</summary>
    internal bool IsIn(TokenPermissions permissions) =>
        !permissions.AreKnown || permissions.Names.Any(name => name.StartsWith(_beginning, StringComparison.OrdinalIgnoreCase));
}
