using OutlookActivities;
using OutlookActivities.Engine.Auth;

namespace ActivityEngine.Tests.Auth;

public sealed class CloudTests
{
    public static TheoryData<ActivityEnvironment> Environments => [.. Enum.GetValues<ActivityEnvironment>()];

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_cloud_has_hosts_of_its_own_over_https(ActivityEnvironment environment)
    {
        var cloud = Cloud.Of(environment);

        Uri[] hosts = [cloud.SignIn, .. Enum.GetValues<ActivityService>().Select(cloud.Host)];
        Assert.All(hosts, host => Assert.Equal(("https", "/"), (host.Scheme, host.PathAndQuery)));
        Assert.Equal(hosts.Length, hosts.Distinct().Count());
    }

    [Theory]
    [InlineData(ActivityEnvironment.Global, "https://login.microsoftonline.com/ https://graph.microsoft.com/ https://manage.office.com/")]
    [InlineData(ActivityEnvironment.USGovernment, "https://login.microsoftonline.us/ https://graph.microsoft.us/ https://manage.office365.us/")]
    [InlineData(ActivityEnvironment.USGovernmentDoD, "https://login.microsoftonline.us/ https://dod-graph.microsoft.us/ https://manage.protection.apps.mil/")]
    [InlineData(ActivityEnvironment.China, "https://login.partner.microsoftonline.cn/ https://microsoftgraph.chinacloudapi.cn/ https://manage.office.cn/")]
    public void The_hosts_are_those_that_Microsoft_names(ActivityEnvironment environment, string hosts)
    {
        var cloud = Cloud.Of(environment);

        Assert.Equal(hosts, $"{cloud.SignIn} {cloud.Host(ActivityService.GraphAuditLog)} {cloud.Host(ActivityService.ManagementActivity)}");
    }
}
