using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Auth;

public sealed class ServiceEndpointTests
{
    [Theory]
    [InlineData(ActivityService.ActivitiesApi, ActivityEnvironment.Global, null, "ActivitiesApi v2.0 https://outlook.office.com")]
    [InlineData(ActivityService.GraphAuditLog, ActivityEnvironment.Global, null, "GraphAuditLog beta https://graph.microsoft.com")]
    [InlineData(ActivityService.GraphAuditLog, ActivityEnvironment.Global, "V1.0", "GraphAuditLog v1.0 https://graph.microsoft.com")]
    [InlineData(ActivityService.ManagementActivity, ActivityEnvironment.USGovernmentDoD, null, "ManagementActivity v1.0 https://manage.protection.apps.mil")]
    public void A_service_is_connected_to_where_the_cloud_has_it(ActivityService service, ActivityEnvironment environment, string? version, string text) =>
        Assert.Equal(text, Connect(service, environment, version).ToString());

    [Theory]
    [InlineData(ActivityEnvironment.USGovernment)]
    [InlineData(ActivityEnvironment.USGovernmentDoD)]
    [InlineData(ActivityEnvironment.China)]
    public void Clouds_without_the_audit_log_query_are_named_with_what_to_use_instead(ActivityEnvironment environment)
    {
        ActivityException error = Assert.Throws<ActivityException>(() => Connect(ActivityService.GraphAuditLog, environment));

        Assert.Equal(ActivityErrorId.ServiceNotInCloud, error.ErrorId);
        Assert.Contains("ManagementActivity", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActivityService.GraphAuditLog, "v2.0", "beta or v1.0")]
    [InlineData(ActivityService.ManagementActivity, "beta", "-ApiVersion v1.0")]
    public void A_version_that_the_service_does_not_have_is_refused(ActivityService service, string version, string text)
    {
        ActivityException error = Assert.Throws<ActivityException>(() => Connect(service, ActivityEnvironment.Global, version));

        Assert.Equal(ActivityErrorId.ApiVersionUnsuited, error.ErrorId);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    private static ActivityApiConnection Connect(ActivityService service, ActivityEnvironment environment, string? version = null) =>
        ActivityApi.Connect(service, environment, null, version, ApiSession.Secret("opaque"));
}
