using OutlookActivities.Engine.Api;

namespace OutlookActivities.Engine.Auth;

/// <summary>Where a service is, and in which version it is asked.</summary>
internal sealed class ServiceEndpoint
{
    private static readonly Dictionary<ActivityService, string[]> s_versions = new()
    {
        [ActivityService.ActivitiesApi] = ["v2.0", "v1.0", "beta"],
        [ActivityService.GraphAuditLog] = ["beta", "v1.0"],
        [ActivityService.ManagementActivity] = ["v1.0"],
    };

    private ServiceEndpoint(ActivityService service, Uri baseUri, string apiVersion)
    {
        Service = service;
        BaseUri = baseUri;
        ApiVersion = apiVersion;
    }

    internal ActivityService Service { get; }

    internal Uri BaseUri { get; }

    internal string ApiVersion { get; }

    /// <param name="service">The service.</param>
    /// <param name="environment">The cloud.</param>
    /// <param name="baseUri">Another host than the cloud's; null for that.</param>
    /// <param name="apiVersion">Any case; null for the usual one.</param>
    /// <exception cref="ActivityException">The cloud has no such service, the service no such version, or the address is not secure.</exception>
    internal static ServiceEndpoint Of(ActivityService service, ActivityEnvironment environment, Uri? baseUri, string? apiVersion)
    {
        // Only the worldwide cloud has it, with GCC (facts B1).
        if (service == ActivityService.GraphAuditLog && environment != ActivityEnvironment.Global)
        {
            throw new ActivityException(
                ActivityErrorId.ServiceNotInCloud,
                $"Microsoft Graph has no audit log query in {environment}. Use -Service ManagementActivity, or Search-UnifiedAuditLog … | ConvertFrom-UnifiedAuditLog.",
                environment);
        }

        // As the service spells it: a path tells upper case from lower.
        string version = apiVersion?.ToLowerInvariant() ?? s_versions[service][0];
        return s_versions[service].Contains(version)
            ? new ServiceEndpoint(service, ApiAddress.Check(baseUri ?? Cloud.Of(environment).Host(service)), version)
            : throw new ActivityException(
                ActivityErrorId.ApiVersionUnsuited,
                $"{service} has no version {version}: give -ApiVersion {string.Join(" or ", s_versions[service])}, or leave it out.",
                version);
    }
}
